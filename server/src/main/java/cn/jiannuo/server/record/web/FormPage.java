package cn.jiannuo.server.record.web;

import cn.jiannuo.server.record.core.Ledgers.Ledger;
import java.util.List;

/**
 * The form of a ledger, empty or as it was typed.
 *
 * @param token tells one form from another, so that a form sent twice is one entry
 * @param entry the entry that is corrected, or 0
 * @param seen its version
 * @param refused why it was not taken, or empty
 */
public record FormPage(
        Ledger ledger,
        List<Input> inputs,
        String token,
        long entry,
        int seen,
        String reason,
        String refused,
        List<Input.Option> colleagues) {

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
