package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.Counted;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** One duty with everything a reader of it may see. */
@Repository
public class DutyDetail {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Desk desk;
    private final DutyParties parties;
    private final History history;
    private final Requests requests;

    DutyDetail(JdbcClient jdbc, JsonMapper json, Desk desk, DutyParties parties, History history, Requests requests) {
        this.jdbc = jdbc;
        this.json = json;
        this.desk = desk;
        this.parties = parties;
        this.history = history;
        this.requests = requests;
    }

    /**
     * A part with who may do it.
     *
     * @param name of the station: 工会, 财政审计处负责人
     * @param holders names of whoever fills it today, or the colleague it was handed to
     * @param mine whether the reader may do it
     */
    public record Part(
            int number,
            String name,
            List<String> holders,
            boolean supports,
            boolean mine,
            @Nullable LocalDate doneOn,
            @Nullable String doneBy,
            @Nullable Instant recordedAt,
            String note) {}

    /** A rung of the ladder, climbed or still to come. */
    public record Rung(LocalDate day, String name, boolean climbed) {}

    /**
     * A duty.
     *
     * @param asksReader whether it is the reader who says whether it happened
     * @param confirmer name of who does, or empty
     * @param decidable waiting requests the reader may decide
     */
    public record Shown(
            DutyList.Row row,
            String pack,
            String clause,
            Counted counted,
            List<Part> parts,
            List<Rung> rungs,
            List<History.Entry> entries,
            List<Requests.Request> requests,
            List<Requests.Request> decidable,
            String confirmer,
            boolean asksReader,
            boolean aboutReader) {}

    /** The duty, or empty when there is none or the reader has nothing to do with it. */
    @Transactional(readOnly = true)
    public Optional<Shown> show(SignedIn reader, long duty) {
        long me = reader.actor().person().orElse(-1);
        Set<String> mine = me < 0 ? Set.of() : desk.of(me);
        return jdbc.sql(DutyList.COLUMNS + "where d.institution_id = :institution and d.duty_id = :duty")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .param("me", me)
                .param("stations", mine.toArray(String[]::new))
                .query(DutyRows::row)
                .optional()
                .map(row -> shown(row, me, mine))
                .filter(shown -> maySee(shown, reader, mine));
    }

    private boolean maySee(Shown shown, SignedIn reader, Set<String> mine) {
        return reader.has(Power.SUPERVISOR) && !isConfidential(shown.row().id())
                || shown.aboutReader()
                || shown.asksReader()
                || shown.parts().stream().anyMatch(Part::mine)
                || shown.row().stations().stream().anyMatch(mine::contains)
                || rungStations(shown.row().id()).anyMatch(mine::contains);
    }

    private boolean isConfidential(long duty) {
        return jdbc.sql("select confidential from duty.duty where institution_id = :institution and duty_id = :duty")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .query(Boolean.class)
                .single();
    }

    private Stream<String> rungStations(long duty) {
        return jdbc
                .sql("select station from duty.rung where institution_id = :institution and duty_id = :duty")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .query(String.class)
                .list()
                .stream();
    }

    private Shown shown(DutyList.Row row, long me, Set<String> mine) {
        record Extra(String pack, String clause, Counted counted, String confirmer) {}
        Extra extra = jdbc.sql("select pack, clause, counted, confirmer from duty.duty "
                        + "where institution_id = :institution and duty_id = :duty")
                .param("institution", Tenancy.id())
                .param("duty", row.id())
                .query((r, number) -> new Extra(
                        r.getString("pack"),
                        r.getString("clause"),
                        json.readValue(r.getString("counted"), Counted.class),
                        r.getString("confirmer")))
                .single();
        List<Requests.Request> asked = requests.of(row.id());
        return new Shown(
                row,
                extra.pack(),
                extra.clause(),
                extra.counted(),
                parties.parts(row.id(), me, mine),
                parties.rungs(row.id()),
                history.of(row.id()),
                asked,
                asked.stream()
                        .filter(r -> r.granted() == null && r.askedBy() != me && mine.contains(r.approver()))
                        .toList(),
                extra.confirmer().isEmpty() ? "" : desk.name(extra.confirmer()),
                mine.contains(extra.confirmer()),
                row.about().equals("PERSON") && mine.contains("person:" + row.subject()));
    }
}
