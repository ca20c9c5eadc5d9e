package cn.jiannuo.server.regulation.core;

import cn.jiannuo.server.regulation.core.Act.Adoption;
import cn.jiannuo.server.regulation.core.Act.OwnFigure;
import cn.jiannuo.server.regulation.core.Act.Repeal;
import cn.jiannuo.server.regulation.core.Act.Suspension;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the current institution decided about its regulations. */
@Repository
public class Acts {
    private final JdbcClient jdbc;

    Acts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(String regulation, int number) {}

    /** Waits until no other act of this institution is under way. */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('regulation.act'), :institution)")
                .param("institution", Tenancy.id())
                .query((row, number) -> number)
                .list();
    }

    /** Changes with every act, never comes back to what it was; cheap to ask. */
    String mark() {
        return jdbc.sql(
                        "select count(*) || '/' || coalesce(max(act_id), 0) from regulation.act where institution_id = :i")
                .param("i", Tenancy.id())
                .query(String.class)
                .single();
    }

    /** By regulation id. */
    public Map<String, Timeline> timelines() {
        Map<Key, Map<String, String>> seats = seats();
        Map<Key, List<OwnFigure>> figures = figures();
        Map<String, List<Act>> acts = new TreeMap<>();
        jdbc.sql("select * from regulation.act where institution_id = :institution order by regulation_id, number")
                .param("institution", Tenancy.id())
                .query((row, number) -> {
                    Key key = new Key(row.getString("regulation_id"), row.getInt("number"));
                    Act act = act(row, seats.getOrDefault(key, Map.of()), figures.getOrDefault(key, List.of()));
                    return acts.computeIfAbsent(key.regulation(), k -> new ArrayList<>())
                            .add(act);
                })
                .list();
        Map<String, Timeline> timelines = new TreeMap<>();
        acts.forEach((regulation, own) -> timelines.put(regulation, new Timeline(own)));
        return timelines;
    }

    public Timeline of(String regulation) {
        return timelines().getOrDefault(regulation, new Timeline(List.of()));
    }

    private static Act act(ResultSet row, Map<String, String> seats, List<OwnFigure> figures) throws SQLException {
        int number = row.getInt("number");
        String by = row.getString("done_by");
        var at = row.getTimestamp("done_at").toInstant();
        LocalDate first = row.getObject("first_day", LocalDate.class);
        return switch (row.getString("kind")) {
            case "adoption" -> new Adoption(number, by, at, first, row.getString("pack_hash"), seats, figures);
            case "suspension" ->
                new Suspension(
                        number, by, at, first, row.getObject("last_day", LocalDate.class), row.getString("reason"));
            default -> new Repeal(number, by, at, first, row.getString("reason"));
        };
    }

    private Map<Key, Map<String, String>> seats() {
        Map<Key, Map<String, String>> seats = new HashMap<>();
        jdbc.sql("select regulation_id, number, seat_id, unit_path from regulation.bound_seat "
                        + "where institution_id = :institution")
                .param("institution", Tenancy.id())
                .query((row, number) -> seats.computeIfAbsent(
                                new Key(row.getString("regulation_id"), row.getInt("number")), k -> new HashMap<>())
                        .put(row.getString("seat_id"), row.getString("unit_path")))
                .list();
        return seats;
    }

    private Map<Key, List<OwnFigure>> figures() {
        Map<Key, List<OwnFigure>> figures = new HashMap<>();
        jdbc.sql("select * from regulation.own_figure where institution_id = :institution "
                        + "order by figure_id, first_day")
                .param("institution", Tenancy.id())
                .query((row, number) -> figures.computeIfAbsent(
                                new Key(row.getString("regulation_id"), row.getInt("number")), k -> new ArrayList<>())
                        .add(new OwnFigure(
                                row.getString("figure_id"),
                                row.getLong("numerator"),
                                row.getLong("denominator"),
                                row.getObject("first_day", LocalDate.class),
                                row.getString("source"))))
                .list();
        return figures;
    }

    void add(String regulation, Act act) {
        String kind = switch (act) {
            case Adoption adoption -> "adoption";
            case Suspension pause -> "suspension";
            case Repeal repeal -> "repeal";
        };
        jdbc.sql("""
                        insert into regulation.act (institution_id, regulation_id, number, kind, pack_hash, first_day, last_day,
                                                    reason, done_by, done_at)
                        values (:institution, :regulation, :number, :kind, :pack, :first, :last, :reason, :by, :at)""")
                .param("institution", Tenancy.id())
                .param("regulation", regulation)
                .param("number", act.number())
                .param("kind", kind)
                .param("pack", act instanceof Adoption adoption ? adoption.pack() : null)
                .param("first", act.first())
                .param("last", act instanceof Suspension pause ? pause.last() : null)
                .param("reason", reason(act))
                .param("by", act.by())
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .update();
        if (act instanceof Adoption adoption) {
            adoption.seats().forEach((seat, unit) -> bind(regulation, adoption.number(), seat, unit));
            adoption.figures().forEach(figure -> own(regulation, adoption.number(), figure));
        }
    }

    private static String reason(Act act) {
        return switch (act) {
            case Adoption adoption -> "";
            case Suspension pause -> pause.reason();
            case Repeal repeal -> repeal.basis();
        };
    }

    private void bind(String regulation, int number, String seat, String unit) {
        jdbc.sql("""
                        insert into regulation.bound_seat (institution_id, regulation_id, number, seat_id, unit_path)
                        values (:institution, :regulation, :number, :seat, :unit)""")
                .param("institution", Tenancy.id())
                .param("regulation", regulation)
                .param("number", number)
                .param("seat", seat)
                .param("unit", unit)
                .update();
    }

    private void own(String regulation, int number, OwnFigure figure) {
        jdbc.sql("""
                        insert into regulation.own_figure (institution_id, regulation_id, number, figure_id, first_day,
                                                           numerator, denominator, source)
                        values (:institution, :regulation, :number, :figure, :from, :numerator, :denominator, :source)""")
                .param("institution", Tenancy.id())
                .param("regulation", regulation)
                .param("number", number)
                .param("figure", figure.figure())
                .param("from", figure.from())
                .param("numerator", figure.number())
                .param("denominator", figure.denominator())
                .param("source", figure.source())
                .update();
    }
}
