package cn.jiannuo.rulebook.regulation;

import java.util.List;

/**
 * What a rule gives or allows: the first branch whose condition holds.
 *
 * @param branches the last one may be unconditional
 */
public record Offer(List<Branch> branches) {

    /**
     * @param upTo whether it is the most, rather than the amount itself
     */
    public record Branch(Guard guard, Value value, boolean upTo) {}

    public Offer {
        branches = List.copyOf(branches);
    }
}
