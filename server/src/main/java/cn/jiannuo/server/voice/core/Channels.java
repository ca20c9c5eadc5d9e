package cn.jiannuo.server.voice.core;

import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.Rulebook;
import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 渠道: the kinds of event of the regulations in force that are written as letters here. */
@Service
public class Channels {
    private final JdbcClient jdbc;
    private final RulesInForce rules;
    private final Keepers keepers;
    private final Mailboxes mailboxes;
    private final Stations stations;
    private final AuditLog audit;
    private final Clock clock;

    Channels(
            JdbcClient jdbc,
            RulesInForce rules,
            Keepers keepers,
            Mailboxes mailboxes,
            Stations stations,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.keepers = keepers;
        this.mailboxes = mailboxes;
        this.stations = stations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A way in.
     *
     * @param name as the regulation calls the procedure
     * @param firstName who gets it first
     * @param missing what is still missing before a letter can be closed: {@code reader}, {@code first-keeper}, {@code second-keeper}
     */
    public record Channel(
            String kind,
            LetterClass sort,
            boolean anonymous,
            String name,
            String firstName,
            Way way,
            List<String> missing) {
        public boolean isOpen() {
            return missing.isEmpty();
        }

        /** A topic that the regulation knows, or empty. */
        String topic(String word) {
            return way.topics().stream().anyMatch(option -> option.word().equals(word)) ? word : "";
        }
    }

    private record Row(String kind, LetterClass sort, boolean anonymous) {}

    /** In their order; kinds of which no regulation in force speaks are left out. */
    @Transactional(readOnly = true)
    public List<Channel> all() {
        List<Channel> channels = new ArrayList<>();
        for (Row row : rows()) {
            way(row.kind()).ifPresent(way -> channels.add(channel(row, way)));
        }
        return channels;
    }

    @Transactional(readOnly = true)
    public Optional<Channel> find(String kind) {
        return all().stream().filter(channel -> channel.kind().equals(kind)).findFirst();
    }

    /** Opens a kind of event for letters. */
    @Transactional
    public void open(Actor actor, String kind, LetterClass sort, int place, boolean anonymous) {
        jdbc.sql("""
                        insert into voice.channel (institution_id, kind, class, place, anonymous)
                        values (:institution, :kind, :class, :place, :anonymous)
                        on conflict (institution_id, kind) do update
                           set class = excluded.class, place = excluded.place, anonymous = excluded.anonymous""")
                .param("institution", Tenancy.id())
                .param("kind", kind)
                .param("class", sort.name())
                .param("place", place)
                .param("anonymous", anonymous)
                .update();
        String name = find(kind).map(Channel::name).orElse(kind);
        audit.write(actor, "voice.channel-opened", name, Map.of("class", sort.name()));
    }

    /** Names the two seats whose holders keep the second keys. */
    @Transactional
    public void keepers(Actor actor, String first, String second) {
        keepers.name(1, first);
        keepers.name(2, second);
        audit.write(
                actor,
                "voice.keepers-named",
                Station.seat(first).text() + " " + Station.seat(second).text(),
                Map.of());
    }

    /** What the regulations in force say about a kind of letter. */
    @Transactional(readOnly = true)
    public Optional<Way> way(String kind) {
        RulesInForce.Current current = rules.current();
        Shape event = current.vocabulary().events().get(kind);
        LocalDate today = LocalDate.now(clock);
        if (event == null) {
            return Optional.empty();
        }
        return current.rulebook().versions().stream()
                .filter(version -> version.inForce(today))
                .map(Rulebook.Version::regulation)
                .flatMap(regulation -> regulation.rules().stream()
                        .filter(ProcedureRule.class::isInstance)
                        .map(ProcedureRule.class::cast)
                        .filter(rule -> rule.kinds().contains(kind))
                        .map(rule -> new Way(regulation, rule, event, current.seatUnits())))
                .findFirst();
    }

    /** Kinds of event that a procedure in force deals with, by word, with their names: what may be opened for letters. */
    @Transactional(readOnly = true)
    public Map<String, String> candidates() {
        Map<String, String> candidates = new TreeMap<>();
        rules.current()
                .vocabulary()
                .events()
                .forEach((kind, event) -> way(kind)
                        .filter(way -> way.first().isPresent())
                        .ifPresent(way -> candidates.put(kind, event.label() + " · " + way.citation())));
        return candidates;
    }

    /** Seats of the regulations in force, by id, with their names. */
    @Transactional(readOnly = true)
    public Map<String, String> seats() {
        Map<String, String> seats = new TreeMap<>();
        rules.current()
                .rulebook()
                .versions()
                .forEach(version -> seats.putAll(version.regulation().seats()));
        return seats;
    }

    /** The keepers' seats, or empty while none are named. */
    @Transactional(readOnly = true)
    public List<String> keeperSeats() {
        return List.of(keepers.seat(1).orElse(""), keepers.seat(2).orElse(""));
    }

    private List<Row> rows() {
        return jdbc.sql(
                        "select kind, class, anonymous from voice.channel where institution_id = :institution order by place, kind")
                .param("institution", Tenancy.id())
                .query((row, n) -> new Row(row.getString(1), LetterClass.valueOf(row.getString(2)), row.getBoolean(3)))
                .list();
    }

    private Channel channel(Row row, Way way) {
        LocalDate today = LocalDate.now(clock);
        List<String> missing = new ArrayList<>();
        Optional<Station> first = way.first();
        if (first.isEmpty()
                || mailboxes.at(first.get(), today, Conflicts.Concerned.NOBODY).isEmpty()) {
            missing.add("reader");
        }
        for (int turn = 1; turn <= 2; turn++) {
            if (keepers.at(turn, today, Conflicts.Concerned.NOBODY).isEmpty()) {
                missing.add(turn == 1 ? "first-keeper" : "second-keeper");
            }
        }
        String firstName = first.map(stations::name).orElse("");
        return new Channel(row.kind(), row.sort(), row.anonymous(), way.event().label(), firstName, way, missing);
    }
}
