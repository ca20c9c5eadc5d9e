package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is owed because something happened, by what happened: for modules that show those who said something what became of it. Who
 * may see it is for the caller to say.
 */
@Repository
public class OnOccasion {
    private static final String COLUMNS =
            DeskSql.ROW + ", d.occasion, d.pack, d.confirmer from duty.duty d " + DeskSql.PARTS;

    private final JdbcClient jdbc;
    private final Desk desk;
    private final DutyParties parties;

    OnOccasion(JdbcClient jdbc, Desk desk, DutyParties parties) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.parties = parties;
    }

    /**
     * How one of them stands.
     *
     * @param reference of what happened
     * @param element of its list, from 1; 0 when the duty is about the whole of it
     * @param pack hash of the text it was made from
     * @param confirmer name of whoever says whether it was done, or empty
     * @param asksReader whether that is the reader
     */
    public record Standing(
            DutyList.Row row,
            String reference,
            int element,
            String pack,
            String confirmer,
            boolean asksReader,
            List<DutyDetail.Part> parts) {

        public boolean isMine() {
            return parts.stream().anyMatch(DutyDetail.Part::mine);
        }

        /** What was noted with it, part by part. */
        public List<DutyDetail.Part> done() {
            return parts.stream().filter(part -> part.doneOn() != null).toList();
        }

        public boolean isLate(LocalDate today) {
            LocalDate done = row.doneOn();
            return switch (row.state()) {
                case OPEN -> row.due().isBefore(today);
                case ASKED, KEPT, DENIED -> done != null && done.isAfter(row.due());
                case WAIVED, VOID -> false;
            };
        }
    }

    @Transactional(readOnly = true)
    public Optional<Standing> find(SignedIn reader, long duty) {
        Eyes eyes = eyes(reader);
        return jdbc.sql(COLUMNS + " where d.institution_id = :institution and d.duty_id = :duty")
                .params(eyes.values())
                .param("duty", duty)
                .query((row, number) -> standing(row, eyes))
                .optional();
    }

    /** What some rules of a regulation made of each of these, in the order of elements. */
    @Transactional(readOnly = true)
    public List<Standing> of(
            SignedIn reader, String regulation, Collection<String> rules, Collection<String> references) {
        Eyes eyes = eyes(reader);
        return jdbc
                .sql(COLUMNS + """
                         where d.institution_id = :institution and d.regulation = :regulation and d.rule = any(:rules)
                           and regexp_replace(d.occasion, '/[0-9]+$', '') = any(:references) order by d.duty_id""")
                .params(eyes.values())
                .param("regulation", regulation)
                .param("rules", rules.toArray(String[]::new))
                .param("references", references.toArray(String[]::new))
                .query((row, number) -> standing(row, eyes))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparingInt(Standing::element))
                .toList();
    }

    /** What some rules of a regulation ask for with a last day among these, by that day; what became void is left out. */
    @Transactional(readOnly = true)
    public List<DutyList.Row> due(
            SignedIn reader, String regulation, Collection<String> rules, LocalDate from, LocalDate to) {
        return jdbc.sql(COLUMNS + """
                         where d.institution_id = :institution and d.regulation = :regulation and d.rule = any(:rules)
                           and d.first_due between :from and :to and d.state <> 'VOID' order by d.first_due, d.duty_id""")
                .params(eyes(reader).values())
                .param("regulation", regulation)
                .param("rules", rules.toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .query(DutyRows::row)
                .list();
    }

    /** What a duty rests on, whoever asks. */
    public record Basis(String regulation, String rule, String reference, int element) {}

    @Transactional(readOnly = true)
    public Optional<Basis> basis(long duty) {
        return jdbc.sql("select regulation, rule, occasion from duty.duty "
                        + "where institution_id = :institution and duty_id = :duty")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .query((row, number) -> {
                    Occasion occasion = Occasion.of(row.getString("occasion"));
                    return new Basis(
                            row.getString("regulation"),
                            row.getString("rule"),
                            occasion.reference(),
                            occasion.element());
                })
                .optional();
    }

    /** An occasion is the event's own number, or that and the number of one of its elements. */
    private record Occasion(String reference, int element) {
        static Occasion of(String text) {
            int slash = text.lastIndexOf('/');
            boolean element = slash > 0 && text.substring(slash + 1).matches("[0-9]{1,9}");
            return element
                    ? new Occasion(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)))
                    : new Occasion(text, 0);
        }
    }

    private record Eyes(long me, Set<String> stations) {
        Map<String, Object> values() {
            return new HashMap<>(
                    Map.of("institution", Tenancy.id(), "me", me, "stations", stations.toArray(String[]::new)));
        }
    }

    private Eyes eyes(SignedIn reader) {
        long me = reader.actor().person().orElse(-1);
        return new Eyes(me, me < 0 ? Set.of() : desk.of(me));
    }

    private Standing standing(ResultSet row, Eyes eyes) throws SQLException {
        Occasion occasion = Occasion.of(row.getString("occasion"));
        String confirmer = row.getString("confirmer");
        return new Standing(
                DutyRows.row(row, 0),
                occasion.reference(),
                occasion.element(),
                row.getString("pack"),
                confirmer.isEmpty() ? "" : desk.name(confirmer),
                eyes.stations().contains(confirmer),
                parties.parts(row.getLong("duty_id"), eyes.me(), eyes.stations()));
    }
}
