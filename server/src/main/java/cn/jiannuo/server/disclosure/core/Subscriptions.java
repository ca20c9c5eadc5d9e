package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.server.disclosure.core.Item.Edition;
import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 订阅: who is told when something is published. Nobody is counted for having read it. */
@Service
public class Subscriptions {
    /** In place of a unit: everything one may see. */
    public static final long EVERYTHING = 0;

    private final JdbcClient jdbc;
    private final Sight sight;
    private final ReadItems reading;
    private final People people;
    private final Units units;
    private final Notices notices;
    private final Clock clock;

    Subscriptions(
            JdbcClient jdbc, Sight sight, ReadItems reading, People people, Units units, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.reading = reading;
        this.people = people;
        this.units = units;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public void subscribe(long person, long unit, boolean on) {
        String sql = on
                ? "insert into disclosure.subscription (institution_id, person_id, unit_id, since) "
                        + "values (:institution, :person, :unit, :now) on conflict do nothing"
                : "delete from disclosure.subscription where institution_id = :institution and person_id = :person "
                        + "and unit_id = :unit";
        jdbc.sql(sql)
                .param("institution", Tenancy.id())
                .param("person", person)
                .param("unit", unit)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    public Set<Long> of(long person) {
        return jdbc
                .sql(
                        "select unit_id from disclosure.subscription where institution_id = :institution and person_id = :person")
                .param("institution", Tenancy.id())
                .param("person", person)
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whoever it is promised to finds it among the news, without having asked; whoever subscribed is told with the digest of the day.
     * Nobody else is told, and whoever wrote it knows.
     */
    void tell(Item item, Edition edition) {
        String once = "disclosure.published/" + item.id() + "/" + edition.number();
        String words = edition.number() == 1 ? "disclosure.notice.published" : "disclosure.notice.corrected";
        List<String> gaps = List.of(item.unitName(), edition.title());
        String link = "/open/items/" + item.id();
        for (long person : subscribers(item)) {
            if (person != edition.writtenBy() && reading.maySee(sight.of(person, false), item.id())) {
                notices.tell(once, person, Kind.NEWS, words, gaps, link, Urgency.TODAY);
            }
        }
        List<Long> audience = audience(item).stream()
                .map(Person::id)
                .filter(person -> person != edition.writtenBy())
                .toList();
        notices.tellAll(once, audience, Kind.NEWS, words, gaps, link);
    }

    private List<Long> subscribers(Item item) {
        return jdbc.sql("""
                        select distinct person_id from disclosure.subscription
                         where institution_id = :institution and unit_id in (0, :unit)""")
                .param("institution", Tenancy.id())
                .param("unit", item.unit())
                .query(Long.class)
                .list();
    }

    /** Those of the house for whom the regulation has it published. */
    private List<Person> audience(Item item) {
        return switch (item.reach()) {
            case PUBLIC, HOUSE -> people.all();
            case UNIT ->
                units.byId(item.unit()).map(unit -> people.within(unit.path())).orElse(List.of());
        };
    }
}
