package cn.jiannuo.rulebook.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One line of the reference model's journal. Lines are only ever added; every question is answered by reading them. */
record Row(Kind kind, int visit, String name, String other, LocalDate on, Set<String> papers, List<String> list) {
    enum Kind {
        STARTED,
        OPENED,
        BEGUN,
        CLOSED,
        SKIPPED,
        DROPPED,
        UNDONE,
        SIGNED,
        UNSIGNED,
        STANDS_IN,
        STANDS_DOWN,
        ASKED,
        GRANTED,
        DENIED,
        PAUSED,
        RESUMED,
        WINDOW_CLOSED,
        SAID,
        ANSWERED,
        KNOWN,
        FORGOTTEN,
        EXCEPTED,
        RECUSED,
        FORKED,
        ARRIVED,
        FORK_GONE,
        ENDED
    }

    Row(Kind kind, int visit, String name, @Nullable String other, LocalDate on) {
        this(kind, visit, name, other == null ? "" : other, on, Set.of(), List.of());
    }
}
