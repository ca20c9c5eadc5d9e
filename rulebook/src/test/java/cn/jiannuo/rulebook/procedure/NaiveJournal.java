package cn.jiannuo.rulebook.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The slow, obvious memory of a matter: a list of lines and loops over it. Each opening of a step is a numbered visit; a
 * lane is written like {@code /3:legal/5:hr}, fork visit and head, and the main line is empty.
 */
final class NaiveJournal extends NaiveRows {
    private final Procedure procedure;

    NaiveJournal(Procedure procedure) {
        this.procedure = procedure;
    }

    /** Visits that are open, in the order opened. */
    List<Row> openVisits() {
        Set<Integer> over = visitsWith(Row.Kind.CLOSED, Row.Kind.SKIPPED, Row.Kind.DROPPED);
        List<Row> open = new ArrayList<>();
        for (Row row : rows) {
            if (row.kind() == Row.Kind.OPENED && !over.contains(row.visit())) {
                open.add(row);
            }
        }
        return open;
    }

    @Nullable
    Row openVisit(String step) {
        for (Row row : openVisits()) {
            if (row.name().equals(step)) {
                return row;
            }
        }
        return null;
    }

    /** Lines about steps passed, done or skipped, that nothing has undone. */
    List<Row> standing() {
        Set<Integer> undone = visitsWith(Row.Kind.UNDONE);
        List<Row> standing = new ArrayList<>();
        for (Row row : rows) {
            boolean passed = row.kind() == Row.Kind.CLOSED || row.kind() == Row.Kind.SKIPPED;
            if (passed && !undone.contains(row.visit())) {
                standing.add(row);
            }
        }
        return standing;
    }

    List<Row> openForks() {
        Set<Integer> gone = visitsWith(Row.Kind.FORK_GONE);
        List<Row> open = new ArrayList<>();
        for (Row row : rows) {
            if (row.kind() == Row.Kind.FORKED && !gone.contains(row.visit())) {
                open.add(row);
            }
        }
        return open;
    }

    /** Signature lines of a visit that were not taken back: party to line. On a step left out none count. */
    Map<String, Row> signatures(int visit) {
        Map<String, Row> signed = new LinkedHashMap<>();
        if (has(Row.Kind.SKIPPED, visit)) {
            return signed;
        }
        for (Row row : rows) {
            if (row.visit() == visit && row.kind() == Row.Kind.SIGNED) {
                signed.put(row.name(), row);
            } else if (row.visit() == visit && row.kind() == Row.Kind.UNSIGNED) {
                signed.remove(row.name());
            }
        }
        return signed;
    }

    /** Party to the line saying who stands in, for a visit; the line's list holds from, and why. */
    Map<String, Row> standIns(int visit) {
        Map<String, Row> now = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.visit() == visit && row.kind() == Row.Kind.STANDS_IN) {
                now.put(row.name(), row);
            } else if (row.visit() == visit && row.kind() == Row.Kind.STANDS_DOWN) {
                now.remove(row.name());
            }
        }
        return now;
    }

    @Nullable
    LocalDate due(int visit) {
        LocalDate due = null;
        LocalDate paused = LocalDate.MIN;
        for (Row row : rows) {
            if (row.visit() != visit) {
                continue;
            }
            switch (row.kind()) {
                case BEGUN -> {
                    String phrase = procedure.step(row.name()).orElseThrow().due();
                    due = phrase == null ? null : Matter.WEEKDAYS.end(phrase, row.on());
                }
                case GRANTED -> due = LocalDate.parse(row.other());
                case PAUSED -> paused = row.on();
                case RESUMED -> due = due == null ? null : due.plusDays(row.on().toEpochDay() - paused.toEpochDay());
                default -> {}
            }
        }
        return due;
    }

    /** The last of these lines of a visit, whichever it is. */
    Row.@Nullable Kind latest(int visit, Row.Kind... kinds) {
        Row.Kind latest = null;
        for (Row row : rows) {
            if (row.visit() == visit && List.of(kinds).contains(row.kind())) {
                latest = row.kind();
            }
        }
        return latest;
    }

    Map<String, Boolean> conditions() {
        Map<String, Boolean> known = new TreeMap<>();
        for (Row row : rows) {
            if (row.kind() == Row.Kind.KNOWN) {
                known.put(row.name(), Boolean.valueOf(row.other()));
            } else if (row.kind() == Row.Kind.FORGOTTEN) {
                known.remove(row.name());
            }
        }
        return known;
    }

    Set<Integer> unanswered() {
        Set<Integer> owed = new TreeSet<>();
        for (Row row : rows) {
            if (row.kind() == Row.Kind.SAID) {
                owed.add(Integer.valueOf(row.other()));
            } else if (row.kind() == Row.Kind.ANSWERED) {
                owed.remove(Integer.valueOf(row.other()));
            }
        }
        return owed;
    }

    Set<String> papers() {
        Set<String> papers = new LinkedHashSet<>();
        List<Row> counting = standing();
        counting.addAll(openVisits());
        for (Row row : counting) {
            signatures(row.visit()).values().forEach(signed -> papers.addAll(signed.papers()));
        }
        return papers;
    }

    /** Whether this person's mark was on a visit of the step that was ended by an outcome, ever. */
    boolean everDid(String step, String person) {
        for (Row row : rows) {
            if (row.kind() == Row.Kind.CLOSED && row.name().equals(step)) {
                for (Row signed : signatures(row.visit()).values()) {
                    if (signed.other().equals(person)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
