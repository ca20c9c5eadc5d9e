package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.roster.DataProblem.Kind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names events: by the table's own ids, or by what they are, so that a row added elsewhere renames nothing. */
final class EventIds {
    private record Alike(
            String kind,
            @Nullable LocalDate date,
            @Nullable String person,
            @Nullable String unit) {}

    private final Problems problems;
    private final String heading;
    private final Map<Alike, Integer> counts = new HashMap<>();
    private final Map<String, Long> stated = new HashMap<>();
    private final Map<String, Long> worked = new HashMap<>();

    EventIds(Problems problems, String heading) {
        this.problems = problems;
        this.heading = heading;
    }

    /** The id of the event in the current row; {@code own} is what the table says, or empty. */
    String of(String own, String kind, Entity event) {
        if (!own.isEmpty()) {
            Long other = stated.putIfAbsent(own, problems.row());
            refuse(own, other != null ? other : worked.get(own));
            return own;
        }
        LocalDate date = event.day("date");
        Alike alike = new Alike(kind, date, event.text("person"), event.text("unit"));
        String id = kind + "@" + date + "#" + counts.merge(alike, 1, Integer::sum);
        worked.putIfAbsent(id, problems.row());
        refuse(id, stated.get(id));
        return id;
    }

    private void refuse(String id, @Nullable Long other) {
        if (other != null) {
            problems.add(Kind.EVENT_ID_TWICE, heading, id, Long.toString(other));
        }
    }
}
