package cn.jiannuo.server.record.web;

import cn.jiannuo.server.record.Proofs;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import java.util.List;
import java.util.Set;

/**
 * The form of a ledger, empty or as it was typed.
 *
 * @param token tells one form from another, so that a form sent twice is one entry
 * @param entry the entry that is corrected, or 0
 * @param seen its version
 * @param refused why it was not taken, or empty
 * @param offers what the entry may show to be done
 * @param chosen those of them that are ticked
 * @param duty from whose page the writer came, or 0
 */
public record FormPage(
        Ledger ledger,
        List<Input> inputs,
        String token,
        long entry,
        int seen,
        String reason,
        String refused,
        List<Input.Option> colleagues,
        List<Proofs.Offer> offers,
        Set<Long> chosen,
        long duty) {
    public FormPage {
        inputs = List.copyOf(inputs);
        colleagues = List.copyOf(colleagues);
        offers = List.copyOf(offers);
        chosen = Set.copyOf(chosen);
    }

    public boolean isCorrection() {
        return entry > 0;
    }

    public String action() {
        return isCorrection() ? ledger.path() + "/" + entry + "/correction" : ledger.path();
    }

    public long wrong() {
        return inputs.stream().filter(Input::isWrong).count();
    }
}
