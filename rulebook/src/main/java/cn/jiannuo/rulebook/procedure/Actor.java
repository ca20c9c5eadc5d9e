package cn.jiannuo.rulebook.procedure;

import java.util.Set;

/**
 * The person who acts. That this person holds the seat of the party named in the act is the caller's knowledge.
 *
 * @param id the person's code
 * @param ties the ties of this person to the matter that a step may exclude, in the pack's words
 */
public record Actor(String id, Set<String> ties) {
    public Actor {
        ties = Set.copyOf(ties);
    }

    /** A person without any tie to the matter. */
    public Actor(String id) {
        this(id, Set.of());
    }
}
