package cn.jiannuo.server.organization;

import cn.jiannuo.server.tenancy.Reading;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stands at which station on which day. */
@Component
@Transactional(readOnly = true)
public class Stations {
    private final JdbcClient jdbc;
    private final Units units;
    private final RosterVocabulary vocabulary;

    public Stations(JdbcClient jdbc, Units units, RosterVocabulary vocabulary) {
        this.jdbc = jdbc;
        this.units = units;
        this.vocabulary = vocabulary;
    }

    /**
     * Every station somebody answers for on a day: the person, the seats held or deputised, the units headed (as head and as unit) or
     * kept as clerk, those in whose charge the person is as a leader, the groups, and all of that (but not what is owed in person or
     * as a member of a group) of whoever delegated to this person on that day.
     */
    public Set<Station> of(long personId, LocalDate day) {
        return Reading.lasting(
                new Of(personId, day),
                () -> Collections.unmodifiableSet(new LinkedHashSet<>(jdbc.sql(StationSql.OF)
                        .param("institution", Tenancy.id())
                        .param("person", personId)
                        .param("day", day)
                        .query((row, number) ->
                                new Station(Station.Kind.valueOf(row.getString("kind")), row.getString("key")))
                        .list())));
    }

    private record Of(long person, LocalDate day) {}

    /**
     * Who stands there on a day: those who hold it first, then deputies, then those to whom they delegated.
     *
     * <p>A seat nobody holds is held by the head of the unit that bears its name. Empty when there is nobody at all.
     */
    public List<Holder> holders(Station station, LocalDate day) {
        return Reading.lasting(new HoldersOf(station, day), () -> List.copyOf(findHolders(station, day)));
    }

    private record HoldersOf(Station station, LocalDate day) {}

    private List<Holder> findHolders(Station station, LocalDate day) {
        boolean inPerson = station.kind() == Station.Kind.PERSON || station.kind() == Station.Kind.GROUP;
        Optional<Unit> unit =
                inPerson || station.kind() == Station.Kind.SEAT ? Optional.empty() : units.byPath(station.key());
        return jdbc.sql(inPerson ? StationSql.IN_PERSON : StationSql.HOLDERS)
                .param("institution", Tenancy.id())
                .param("kind", station.kind().name())
                .param("key", station.key())
                .param("unit", unit.map(Unit::id).orElse(0L))
                .param("day", day)
                .query((row, number) -> new Holder(
                        row.getLong("person_id"), row.getString("name"), Holder.How.valueOf(row.getString("how"))))
                .list();
    }

    /** What people call it: 工会, 财政审计处负责人, 分管财政审计处的领导, 赵桂芳. */
    public String name(Station station) {
        return switch (station.kind()) {
            case PERSON ->
                one(
                        "select name from organization.person where institution_id = :institution and code = :key",
                        station);
            case SEAT ->
                one(
                        "select name from organization.seat where institution_id = :institution and seat_id = :key",
                        station);
            case UNIT -> unitName(station);
            case HEAD -> unitName(station) + "负责人";
            case LEADER -> "分管" + unitName(station) + "的领导";
            case GROUP -> vocabulary.groupName(station.key());
        };
    }

    private String unitName(Station station) {
        return units.byPath(station.key()).map(Unit::name).orElseGet(() -> Unit.nameOf(station.key()));
    }

    private String one(String sql, Station station) {
        return jdbc.sql(sql)
                .param("institution", Tenancy.id())
                .param("key", station.key())
                .query(String.class)
                .optional()
                .orElse(station.key());
    }
}
