package cn.jiannuo.server.record.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.record.Proofs;
import cn.jiannuo.server.record.Proofs.Answer;
import cn.jiannuo.server.record.Proofs.Offer;
import cn.jiannuo.server.record.core.Entries.Entry;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.record.web.EntryForms.Shows;
import cn.jiannuo.server.ui.Frame;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the writer of an entry is offered to have shown by it, and what is said of it afterwards. */
@Component
class Showing {
    private final Proofs proofs;

    Showing(Proofs proofs) {
        this.proofs = proofs;
    }

    /** The only one is ticked, as is the one from whose page the writer came. */
    Shows offered(SignedIn reader, Ledger ledger, long duty) {
        List<Offer> offers = proofs.owed(reader, ledger.regulation().id(), ledger.id());
        Set<Long> ticked = offers.stream()
                .map(Offer::duty)
                .filter(one -> one == duty || duty == 0 && offers.size() == 1)
                .collect(Collectors.toSet());
        return new Shows(offers, ticked, duty);
    }

    /** As the form was sent. */
    Shows chosen(SignedIn reader, Ledger ledger, Collection<Long> chosen, long duty) {
        return new Shows(proofs.owed(reader, ledger.regulation().id(), ledger.id()), Set.copyOf(chosen), duty);
    }

    static Proofs.Entry entry(Ledger ledger, Entry entry) {
        return new Proofs.Entry(
                ledger.regulation().id(), ledger.id(), entry.id(), entry.reference(), entry.on(), entry.cells());
    }

    /** Shows them one by one; what could not be shown is told, and the entry stands all the same. */
    Frame.Notice show(SignedIn reader, Ledger ledger, Entry entry, Collection<Long> duties, Frame page) {
        List<String> done = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (long duty : duties) {
            Answer answer = proofs.show(reader, entry(ledger, entry), duty);
            if (answer.isDone()) {
                done.add(answer.title());
            } else {
                refused.add(answer.why());
            }
        }
        String said = done.isEmpty()
                ? page.say("record.written")
                : page.say("record.proof.done", String.join(page.say("list.comma"), done));
        return new Frame.Notice(said + String.join("", refused), !refused.isEmpty());
    }

    /** What the reader owes that this entry would show. */
    List<Offer> open(SignedIn reader, Ledger ledger, Entry entry) {
        return proofs.owed(reader, entry(ledger, entry));
    }

    List<Offer> shown(SignedIn reader, Ledger ledger, Entry entry) {
        return proofs.shown(reader, entry(ledger, entry));
    }
}
