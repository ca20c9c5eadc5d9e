package cn.jiannuo.server.proof.core;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.regulation.DutyRule;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.Refused;
import cn.jiannuo.server.duty.core.CompletePart;
import cn.jiannuo.server.duty.core.DutyDetail;
import cn.jiannuo.server.duty.core.DutyList;
import cn.jiannuo.server.duty.core.OnOccasion;
import cn.jiannuo.server.duty.core.Owed;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.record.Happenings;
import cn.jiannuo.server.record.Proofs;
import cn.jiannuo.server.record.core.Evidence;
import cn.jiannuo.server.record.core.Ledgers;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.ui.Vocabulary;
import cn.jiannuo.server.ui.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An entry shows a duty: the reader's part is done through the ordinary use case, with the entry as its proof. */
@Service
class ShowByEntry implements Proofs {
    /** More than these nobody chooses from on a form. */
    private static final int OFFERED = 20;

    private final Ledgers ledgers;
    private final Owed owed;
    private final OnOccasion occasions;
    private final DutyDetail detail;
    private final CompletePart complete;
    private final Happenings happenings;
    private final ProofTable table;
    private final Vocabulary vocabulary;

    ShowByEntry(
            Ledgers ledgers,
            Owed owed,
            OnOccasion occasions,
            DutyDetail detail,
            CompletePart complete,
            Happenings happenings,
            ProofTable table,
            Vocabulary vocabulary) {
        this.ledgers = ledgers;
        this.owed = owed;
        this.occasions = occasions;
        this.detail = detail;
        this.complete = complete;
        this.happenings = happenings;
        this.table = table;
        this.vocabulary = vocabulary;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Offer> owed(SignedIn reader, String regulation, String ledger) {
        return ledgers.find(regulation, ledger)
                .map(one -> rows(reader, one, OFFERED).stream()
                        .map(ShowByEntry::offer)
                        .toList())
                .orElse(List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Offer> owed(SignedIn reader, Entry entry) {
        return ledgers.find(entry.regulation(), entry.ledger())
                .map(ledger -> rows(reader, ledger, DutyList.COUNTED).stream()
                        .filter(row -> fit(ledger, row, entry) == Fit.YES)
                        .limit(OFFERED)
                        .map(ShowByEntry::offer)
                        .toList())
                .orElse(List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Offer> shown(SignedIn reader, Entry entry) {
        return table.duties(entry.reference()).stream()
                .flatMap(duty -> detail.show(reader, duty).stream())
                .map(shown -> offer(shown.row()))
                .toList();
    }

    private List<DutyList.Row> rows(SignedIn reader, Ledger ledger, int most) {
        List<String> rules = Evidence.duties(ledger).stream().map(Rule::id).toList();
        return rules.isEmpty() ? List.of() : owed.by(reader, ledger.regulation().id(), rules, most);
    }

    private static Offer offer(DutyList.Row row) {
        return new Offer(row.id(), row.title(), row.citation(), row.due());
    }

    private static Optional<DutyRule> rule(Ledger ledger, String id) {
        return Evidence.duties(ledger).stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst();
    }

    private static Fit fit(Ledger ledger, DutyList.Row row, Entry entry) {
        return rule(ledger, row.rule())
                .map(rule -> Fit.of(ledger, rule, row, entry))
                .orElse(Fit.NOT_COUNTED);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> known(SignedIn reader, String regulation, String ledger, long duty) {
        Map<String, String> known = new TreeMap<>();
        Ledger one = ledgers.find(regulation, ledger).orElse(null);
        DutyList.Row row = detail.show(reader, duty).map(DutyDetail.Shown::row).orElse(null);
        if (one == null || row == null || rule(one, row.rule()).isEmpty()) {
            return known;
        }
        occasions.basis(duty).stream()
                .flatMap(basis -> happenings.reported(basis.reference()).stream())
                .forEach(event -> one.fields().stream()
                        .map(Field::name)
                        .filter(event.cells()::containsKey)
                        .forEach(field -> known.put(
                                field, Objects.requireNonNull(event.cells().get(field)))));
        known.putAll(Evidence.asked(one, rule(one, row.rule()).orElseThrow()));
        if (one.about() != About.ORGANISATION && row.about().equals(one.about().name())) {
            known.put(one.about() == About.PERSON ? "person" : "unit", row.subject());
        }
        return known;
    }

    @Override
    @Transactional
    public Answer show(SignedIn reader, Entry entry, long duty) {
        Words words = vocabulary.in(LocaleContextHolder.getLocale());
        Ledger ledger = ledgers.find(entry.regulation(), entry.ledger()).orElseThrow();
        DutyList.Row row = detail.show(reader, duty).map(DutyDetail.Shown::row).orElse(null);
        if (row == null) {
            return new Answer("", words.say("proof.refused.unknown"));
        }
        if (row.mine() == null) {
            boolean shown = table.duties(entry.reference()).contains(duty);
            return new Answer(row.title(), shown ? "" : words.say("proof.refused.done", row.title()));
        }
        Fit fit = fit(ledger, row, entry);
        return fit == Fit.YES
                ? done(reader, entry, row, words.say("proof.note", ledger.name(), entry.on()), words)
                : new Answer(row.title(), words.say(fit.refused(), row.title(), row.starts()));
    }

    /** Whoever stands at two of its stations has done both parts. */
    private Answer done(SignedIn reader, Entry entry, DutyList.Row row, String note, Words words) {
        Integer part = row.mine();
        while (part != null) {
            Outcome outcome = complete.complete(reader.actor(), row.id(), part, entry.on(), note);
            if (outcome instanceof Outcome.No no) {
                return new Answer(row.title(), refusal(no.why(), row, words));
            }
            table.add(reader.actor(), row.id(), part, entry);
            DutyDetail.Shown now = detail.show(reader, row.id()).orElse(null);
            part = now == null ? null : now.row().mine();
        }
        return new Answer(row.title(), "");
    }

    private static String refusal(Refused why, DutyList.Row row, Words words) {
        return why instanceof Refused.AlreadyDone done
                ? words.say("proof.refused.quicker", row.title(), done.by())
                : words.say("proof.refused.done", row.title());
    }
}
