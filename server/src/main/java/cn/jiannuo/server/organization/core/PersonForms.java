package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.RosterSnapshot;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the form of one person begins with: the columns of the roster, and what stands in them now. */
@Component
public class PersonForms {
    private static final List<String> ALWAYS = List.of("code", "name", "unit");

    /** Offered while no roster has said which columns there are. */
    private static final List<String> USUAL = List.of("post", "rank", "employment", "birth_date");

    private final RosterSnapshot snapshot;
    private final Rosters rosters;
    private final People people;
    private final Units units;
    private final Holdings holdings;
    private final AuditLog audit;
    private final Clock clock;

    PersonForms(
            RosterSnapshot snapshot,
            Rosters rosters,
            People people,
            Units units,
            Holdings holdings,
            AuditLog audit,
            Clock clock) {
        this.snapshot = snapshot;
        this.rosters = rosters;
        this.people = people;
        this.units = units;
        this.holdings = holdings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A person to be entered.
     *
     * @param columns to be filled in, besides code, name and unit
     * @param seen of what stood there; whoever changes it says what was seen, so that nobody overwrites another unseen
     * @param held what becomes empty when the person leaves
     */
    public record Form(
            String code,
            String name,
            String unit,
            List<String> columns,
            Map<String, String> cells,
            List<Unit> units,
            List<Held> held,
            String seen) {}

    @Transactional(readOnly = true)
    public Form blank() {
        return new Form("", "", "", columns(), Map.of(), units.all(), List.of(), "");
    }

    /** Empty when there is nobody with the code, or not any more. That it was read is written into the audit log. */
    @Transactional
    public Optional<Form> of(Actor actor, String code) {
        LocalDate today = LocalDate.now(clock);
        return people.byCode(code).filter(person -> rosters.isHere(person.id())).map(person -> {
            audit.write(actor, "person.sensitive-read", person.name(), Map.of("code", person.code()));
            Map<String, String> cells = rosters.cells(person.id());
            List<Held> held = holdings.of(person.id()).stream()
                    .filter(each -> each.isOn(today) || each.from().isAfter(today))
                    .toList();
            return form(person, cells, held);
        });
    }

    private Form form(Person person, Map<String, String> cells, List<Held> held) {
        return new Form(
                person.code(),
                person.name(),
                person.unitPath(),
                columns(),
                cells,
                units.all(),
                held,
                seen(person.name(), person.unitPath(), cells));
    }

    /** Facts of units belong to units, not to one of their people. */
    private List<String> columns() {
        List<String> columns = snapshot.columns().stream()
                .filter(column -> !ALWAYS.contains(column) && !column.startsWith("unit."))
                .toList();
        return columns.isEmpty() ? USUAL : columns;
    }

    static String seen(String name, String unit, Map<String, String> cells) {
        return Integer.toHexString(List.of(name, unit, new TreeMap<>(cells)).hashCode());
    }
}
