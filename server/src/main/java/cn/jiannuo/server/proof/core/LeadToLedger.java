package cn.jiannuo.server.proof.core;

import cn.jiannuo.rulebook.regulation.DutyRule;
import cn.jiannuo.server.duty.DonePage;
import cn.jiannuo.server.duty.core.DutyDetail;
import cn.jiannuo.server.duty.core.DutyList;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.record.core.Entries;
import cn.jiannuo.server.record.core.Ledgers;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.record.core.Reaches;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From a duty to the ledger that shows it, where the reader may write there; once it is shown, to the entry. */
@Component
@Order(2)
class LeadToLedger implements DonePage {
    private final DutyDetail detail;
    private final Ledgers ledgers;
    private final Reaches reaches;
    private final Entries entries;
    private final ProofTable table;

    LeadToLedger(DutyDetail detail, Ledgers ledgers, Reaches reaches, Entries entries, ProofTable table) {
        this.detail = detail;
        this.ledgers = ledgers;
        this.reaches = reaches;
        this.entries = entries;
        this.table = table;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Lead> of(SignedIn reader, long duty) {
        DutyList.Row row = detail.show(reader, duty).map(DutyDetail.Shown::row).orElse(null);
        if (row == null) {
            return Optional.empty();
        }
        return row.mine() == null ? proof(reader, duty) : form(reader, row);
    }

    private Optional<Lead> proof(SignedIn reader, long duty) {
        return table.of(duty)
                .flatMap(shown -> ledgers.find(shown.regulation(), shown.ledger())
                        .filter(ledger -> entries.find(
                                        ledger, reaches.reading(reaches.reader(reader), ledger), shown.entry())
                                .isPresent())
                        .map(ledger -> new Lead(
                                ledger.path() + "/" + shown.entry(), "proof.lead.see", "proof.lead.note", false)));
    }

    private Optional<Lead> form(SignedIn reader, DutyList.Row row) {
        return ledgers.inForce().stream()
                .filter(ledger -> ledger.regulation().id().equals(row.regulation()))
                .filter(ledger -> shows(ledger, row.rule()))
                .filter(ledger ->
                        !reaches.writing(reaches.reader(reader), ledger).isNone())
                .findFirst()
                .map(ledger -> new Lead(
                        ledger.path() + "/new?duty=" + row.id(), "proof.lead.write", "proof.lead.note", false));
    }

    private static boolean shows(Ledger ledger, String rule) {
        return ledger.regulation()
                .rule(rule)
                .filter(DutyRule.class::isInstance)
                .flatMap(duty -> ((DutyRule) duty).evidence())
                .filter(ledger.id()::equals)
                .isPresent();
    }
}
