package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.regulation.DisclosureRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Rulebook;
import cn.jiannuo.rulebook.regulation.ScorecardRule;
import cn.jiannuo.server.disclosure.core.Sight.Eyes;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.record.core.Entries;
import cn.jiannuo.server.record.core.Ledgers;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 四个心中有数 (B13): targets, how bonuses are computed, how honours and group affairs are decided, as the reader's unit and those
 * above it published them; and the reader's own performance. What is entered about somebody else is never asked for.
 */
@Component
public class FourThings {
    /** Clauses that carry these promises tell what belongs here. */
    private static final Set<String> PROMISES = Set.of("B12", "B13");

    private static final int MOST = 20;

    private final RulesInForce rules;
    private final Ledgers ledgers;
    private final Entries entries;
    private final People people;
    private final OwnLines ownLines;
    private final JdbcClient jdbc;
    private final Clock clock;

    FourThings(
            RulesInForce rules,
            Ledgers ledgers,
            Entries entries,
            People people,
            OwnLines ownLines,
            JdbcClient jdbc,
            Clock clock) {
        this.rules = rules;
        this.ledgers = ledgers;
        this.entries = entries;
        this.people = people;
        this.ownLines = ownLines;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One of the things everybody should be clear about.
     *
     * @param key as the regulation has it: targets, bonus, own, honours
     */
    public record Heading(String key, String name) {}

    /** What was published to the reader's unit, and what it had to contain. */
    public record Told(
            long id, String title, String ruleName, String unitName, LocalDate publishedOn, List<String> content) {}

    /** A field of an entry, as it stands. */
    public record Cell(Field field, String text) {}

    /** What is entered about the reader. */
    public record Own(String name, String citation, LocalDate on, List<Cell> cells) {}

    /** The reader's own line of what was published to each his own, with its head. */
    public record Line(long id, String title, LocalDate publishedOn, List<String> content, List<List<String>> table) {}

    /**
     * What one reader should be clear about.
     *
     * @param headings as the appraisal names them by which people say whether they are clear; none where there is no such appraisal
     */
    public record Mine(List<Heading> headings, List<Told> told, List<Line> lines, List<Own> own) {}

    @Transactional(readOnly = true)
    public Mine of(Eyes eyes) {
        Optional<Person> me = eyes.person() < 0 ? Optional.empty() : people.byId(eyes.person());
        return me.isEmpty()
                ? new Mine(List.of(), List.of(), List.of(), List.of())
                : new Mine(
                        headings(),
                        told(eyes),
                        lines(me.get(), eyes),
                        own(me.get().code()));
    }

    private List<Told> told(Eyes eyes) {
        return jdbc.sql("""
                        select i.item_id, e.title, i.rule_name, i.unit_name, i.published_on, i.content
                          from disclosure.item i join disclosure.edition e
                            on e.institution_id = i.institution_id and e.item_id = i.item_id and e.edition = i.edition
                         where i.institution_id = :institution and i.state = 'PUBLISHED' and i.unit_id = any(:own)
                           and i.regulation || '/' || i.rule = any(:rules) and\s""" + Sight.SEEN + " order by i.published_at desc, i.item_id desc limit " + MOST)
                .param("institution", Tenancy.id())
                .param("own", eyes.units().toArray(Long[]::new))
                .param("rules", rulesThatTell().toArray(String[]::new))
                .params(eyes.values())
                .query((row, number) -> new Told(
                        row.getLong("item_id"),
                        row.getString("title"),
                        row.getString("rule_name"),
                        row.getString("unit_name"),
                        row.getObject("published_on", LocalDate.class),
                        Items.texts(row, "content")))
                .list();
    }

    private List<Line> lines(Person me, Eyes eyes) {
        return jdbc
                .sql("""
                        select i.item_id, e.title, i.published_on, i.content, e.own_cells
                          from disclosure.item i join disclosure.edition e
                            on e.institution_id = i.institution_id and e.item_id = i.item_id and e.edition = i.edition
                         where i.institution_id = :institution and i.state = 'PUBLISHED' and e.own_cells <> '' and\s""" + Sight.SEEN + " order by i.published_at desc, i.item_id desc limit " + MOST)
                .param("institution", Tenancy.id())
                .params(eyes.values())
                .query((row, number) -> new Line(
                        row.getLong("item_id"),
                        row.getString("title"),
                        row.getObject("published_on", LocalDate.class),
                        Items.texts(row, "content"),
                        ownLines.of(me, row.getString("own_cells"))))
                .list()
                .stream()
                .filter(line -> line.table().size() > 1)
                .toList();
    }

    private List<String> rulesThatTell() {
        return ruling().map(ruling -> ruling.rule() instanceof DisclosureRule
                        ? ruling.regulation().id() + "/" + ruling.rule().id()
                        : "")
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private List<Heading> headings() {
        return ruling().flatMap(ruling -> ruling.rule() instanceof ScorecardRule card && card.secret()
                        ? Stream.of(card.criteria())
                        : Stream.empty())
                .findFirst()
                .map(criteria -> criteria.stream()
                        .map(criterion -> new Heading(criterion.id(), criterion.name()))
                        .toList())
                .orElse(List.of());
    }

    private record Ruling(Regulation regulation, Rule rule) {}

    /** What the clauses say today that carry these promises. */
    private Stream<Ruling> ruling() {
        LocalDate today = LocalDate.now(clock);
        return rules.current().rulebook().versions().stream()
                .filter(version -> version.inForce(today))
                .map(Rulebook.Version::regulation)
                .flatMap(regulation -> regulation.rules().stream()
                        .filter(rule -> carries(
                                regulation.clause(rule.header().clause()).covers()))
                        .map(rule -> new Ruling(regulation, rule)));
    }

    private static boolean carries(List<String> covers) {
        return covers.stream().anyMatch(PROMISES::contains);
    }

    private List<Own> own(String code) {
        var onlyMe = new cn.jiannuo.server.record.core.Reach(false, Set.of(code), Set.of(), Set.of(), "");
        return ledgers.inForce().stream()
                .filter(ledger -> carries(ledger.clause().covers()))
                .flatMap(ledger -> entries.find(ledger, onlyMe, Entries.Search.ALL, MOST).entries().stream()
                        .map(entry -> own(ledger, entry)))
                .toList();
    }

    private static Own own(Ledger ledger, Entries.Entry entry) {
        List<Cell> cells = ledger.fields().stream()
                .filter(field -> !entry.cell(field.name()).isEmpty())
                .map(field -> new Cell(field, entry.cell(field.name())))
                .toList();
        return new Own(ledger.name(), ledger.citation(), entry.on(), cells);
    }
}
