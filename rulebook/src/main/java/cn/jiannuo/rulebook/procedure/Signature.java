package cn.jiannuo.rulebook.procedure;

import java.time.LocalDate;
import java.util.Set;

/**
 * One party's mark on one round of a step.
 *
 * @param actor the id of the person who signed, whether for the own seat or standing in
 * @param documents what was attached with it
 */
public record Signature(String party, String actor, LocalDate on, Set<String> documents) {
    public Signature {
        documents = Set.copyOf(documents);
    }
}
