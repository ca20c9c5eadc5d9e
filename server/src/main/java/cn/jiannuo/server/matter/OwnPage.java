package cn.jiannuo.server.matter;

import java.util.Optional;

/** Offered by a module that has a page of its own for some matters: the general page leads there, and what is said is said there. */
public interface OwnPage {

    /** Where the matter is dealt with, a path of ours; empty for the general page. */
    Optional<String> of(Matter matter);

    /** Whether everything is done there; otherwise the general page stays, and only outcomes and what is said belong there. */
    default boolean isWhole() {
        return true;
    }
}
