package cn.jiannuo.rulebook.apportion;

import java.util.List;

/** The places cannot be shared as asked. All faults found at once, by code. */
public record Refused(List<Refusal> reasons) implements Outcome {

    /** @throws IllegalArgumentException if there is no reason: a refusal always explains itself */
    public Refused {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a reason");
        }
    }
}
