package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.server.record.core.Ledgers.Ledger;
import java.util.List;
import java.util.Optional;

/**
 * What the rule behind a duty says of what is to be published, in the version the duty was made from.
 *
 * @param content what it must contain
 * @param checker station of whoever looks at it first, or empty where the rule names nobody
 * @param withheld what must not stand in it
 * @param period what time it tells of
 * @param tellsOfEverything whether it is the notification of what went on in the house (A20), which is composed
 * @param ledger the ledger it is composed from, or empty
 */
public record Declared(
        List<String> content,
        String audience,
        Reach reach,
        List<String> form,
        String checker,
        List<String> withheld,
        Period period,
        boolean tellsOfEverything,
        Optional<Ledger> ledger) {
    public Declared {
        content = List.copyOf(content);
        form = List.copyOf(form);
        withheld = List.copyOf(withheld);
    }
}
