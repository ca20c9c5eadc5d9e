package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.RosterSnapshot;
import cn.jiannuo.server.organization.core.Absences.Absence;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One person's page, with as much as its reader may see. */
@Component
@Transactional
public class PersonFiles {
    /** Shown to everybody, or said elsewhere on the page. */
    private static final Set<String> OPEN = Set.of("code", "name", "unit", "post", "rank", "employment");

    private final JdbcClient jdbc;
    private final People people;
    private final Rosters rosters;
    private final RosterSnapshot snapshot;
    private final Holdings holdings;
    private final Absences absences;
    private final AuditLog audit;

    PersonFiles(
            JdbcClient jdbc,
            People people,
            Rosters rosters,
            RosterSnapshot snapshot,
            Holdings holdings,
            Absences absences,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.people = people;
        this.rosters = rosters;
        this.snapshot = snapshot;
        this.holdings = holdings;
        this.absences = absences;
        this.audit = audit;
    }

    /** Where somebody stood, from a day on. */
    public record Placement(LocalDate fromDay, String unitPath, String post, String how, String notedBy) {}

    /** A cell that an import changed. */
    public record Edit(Instant at, String by, String column, String was, String isNow) {}

    /** A cell of the roster. */
    public record Fact(String column, String text) {}

    /**
     * 一个人的页.
     *
     * @param leftOn the day from which the roster no longer has the person, or null
     * @param seesAll whether the reader is the person, or of personnel
     * @param facts of the roster beyond what everybody sees; empty unless {@code seesAll}
     * @param edits what imports changed; empty unless {@code seesAll}
     */
    public record File(
            Person person,
            String rank,
            @Nullable LocalDate leftOn,
            boolean isReader,
            boolean seesAll,
            List<Fact> facts,
            List<Held> held,
            List<Absence> absences,
            List<Placement> placements,
            List<Edit> edits) {}

    public Optional<File> open(SignedIn reader, String code) {
        return people.byCode(code).map(person -> file(reader, person));
    }

    private File file(SignedIn reader, Person person) {
        boolean isReader = reader.actor().person().orElse(0) == person.id();
        boolean seesAll = isReader || reader.has(Power.PERSONNEL);
        if (seesAll && !isReader) {
            audit.write(reader.actor(), "person.sensitive-read", person.name(), Map.of("code", person.code()));
        }
        return new File(
                person,
                rosters.cells(person.id()).getOrDefault("rank", ""),
                leftOn(person.id()),
                isReader,
                seesAll,
                seesAll ? facts(person.id()) : List.of(),
                holdings.of(person.id()),
                absences.of(person.id()),
                placements(person.id()),
                seesAll ? edits(person.id()) : List.of());
    }

    private List<Fact> facts(long person) {
        Map<String, String> cells = rosters.cells(person);
        return snapshot.columns().stream()
                .filter(column -> !OPEN.contains(column) && cells.containsKey(column))
                .map(column -> new Fact(column, cells.getOrDefault(column, "")))
                .toList();
    }

    private @Nullable LocalDate leftOn(long person) {
        return jdbc.sql("select left_on from organization.person where institution_id = :institution "
                        + "and person_id = :person and left_on is not null")
                .param("institution", Tenancy.id())
                .param("person", person)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private List<Placement> placements(long person) {
        return jdbc.sql("""
                        select from_day, unit_path, post, how, noted_by from organization.placement
                         where institution_id = :institution and person_id = :person order by placement_id desc""")
                .param("institution", Tenancy.id())
                .param("person", person)
                .query(Placement.class)
                .list();
    }

    private List<Edit> edits(long person) {
        return jdbc.sql("""
                        select i.imported_at as at, i.imported_by as by, c.column_name as column, c.was, c.is_now
                          from organization.cell_change c
                          join organization.roster_import i on i.institution_id = c.institution_id and i.upload_id = c.upload_id
                         where c.institution_id = :institution and c.person_id = :person
                         order by i.version desc, c.column_name limit 50""")
                .param("institution", Tenancy.id())
                .param("person", person)
                .query((row, number) -> new Edit(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        row.getString("column"),
                        row.getString("was"),
                        row.getString("is_now")))
                .list();
    }
}
