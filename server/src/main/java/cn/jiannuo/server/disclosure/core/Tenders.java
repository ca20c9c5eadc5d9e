package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.rulebook.regulation.DisclosureRule;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.record.core.Entries;
import cn.jiannuo.server.record.core.Ledgers;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.record.core.Reaches;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 招投标: what a year's tenders came to, added up from the ledger in which a regulation has them entered (B11: 99 tenders, 11.988
 * million yuan saved). Which ledger that is shows in its fields, not in its name.
 */
@Component
public class Tenders {
    private static final Set<String> FIELDS = Set.of("project", "bidders", "winner", "budget", "price");

    /** Of the ledger in which a year's total is reported. */
    private static final Set<String> YEAR = Set.of("year", "tenders", "saved");

    private final Ledgers ledgers;
    private final Entries entries;
    private final Reaches reaches;

    Tenders(Ledgers ledgers, Entries entries, Reaches reaches) {
        this.ledgers = ledgers;
        this.entries = entries;
        this.reaches = reaches;
    }

    /**
     * A tender; money in 分.
     *
     * @param publishedOn when its result was made public, or empty while it is not entered
     */
    public record Tender(
            LocalDate on,
            String project,
            List<String> bidders,
            String winner,
            long budget,
            long price,
            Optional<LocalDate> publishedOn) {
        public long saved() {
            return budget - price;
        }
    }

    /** @param citation of the clause that has them entered */
    public record Year(int year, List<Tender> tenders, String citation, String ledger) {
        public long budget() {
            return tenders.stream().mapToLong(Tender::budget).sum();
        }

        public long price() {
            return tenders.stream().mapToLong(Tender::price).sum();
        }

        public long saved() {
            return tenders.stream().mapToLong(Tender::saved).sum();
        }
    }

    /** Empty when no regulation in force has tenders entered, or the reader may not read them. */
    @Transactional(readOnly = true)
    public Optional<Year> of(SignedIn reader, int year) {
        return ledgers.inForce().stream()
                .filter(Tenders::isOfTenders)
                .findFirst()
                .flatMap(ledger -> {
                    var reach = reach(reader, ledger);
                    return reach.isNone()
                            ? Optional.empty()
                            : Optional.of(
                                    new Year(year, tenders(ledger, reach, year), ledger.citation(), ledger.path()));
                });
    }

    /**
     * What of a year everybody may know: the tenders whose results are out, and the total as it was reported. Empty where no
     * regulation in force publishes tenders to people outside.
     */
    @Transactional(readOnly = true)
    public Optional<Outside> outside(int year) {
        return ledgers.inForce().stream()
                .filter(Tenders::isOfTenders)
                .filter(Tenders::isForOutside)
                .findFirst()
                .map(ledger -> new Outside(
                        new Year(
                                year,
                                tenders(ledger, cn.jiannuo.server.record.core.Reach.EVERYTHING, year).stream()
                                        .filter(tender -> tender.publishedOn().isPresent())
                                        .toList(),
                                ledger.citation(),
                                ledger.path()),
                        total(ledger, year)));
    }

    /** The year's total as it was reported. */
    public record Total(long tenders, long saved) {}

    /** @param reported empty while nobody has */
    public record Outside(Year year, Optional<Total> reported) {}

    /** Whether the clause that has tenders entered has something published to people outside. */
    private static boolean isForOutside(Ledger ledger) {
        return ledger.regulation().rules().stream()
                .filter(rule ->
                        rule.header().clause().equals(ledger.rule().header().clause()))
                .anyMatch(rule -> rule instanceof DisclosureRule open && Reach.of(open.audience()) == Reach.PUBLIC);
    }

    private Optional<Total> total(Ledger tenders, int year) {
        return ledgers.inForce().stream()
                .filter(ledger ->
                        ledger.regulation().id().equals(tenders.regulation().id()))
                .filter(ledger -> names(ledger).containsAll(YEAR))
                .flatMap(ledger -> entries
                        .find(ledger, cn.jiannuo.server.record.core.Reach.EVERYTHING, Entries.Search.ALL, Entries.MOST)
                        .entries()
                        .stream())
                .filter(entry -> entry.cell("year").equals(String.valueOf(year)))
                .map(entry -> new Total(Long.parseLong(entry.cell("tenders")), Look.fen(entry.cell("saved"))))
                .findFirst();
    }

    private static List<String> names(Ledger ledger) {
        return ledger.fields().stream().map(field -> field.name()).toList();
    }

    /** A tender is about nobody: where a clause lets «the person» read, that is everybody here. */
    private cn.jiannuo.server.record.core.Reach reach(SignedIn reader, Ledger ledger) {
        boolean everybody = ledger.rule().read().stream().anyMatch(Party.Subject.class::isInstance);
        return everybody
                ? cn.jiannuo.server.record.core.Reach.EVERYTHING
                : reaches.reading(reaches.reader(reader), ledger);
    }

    private static boolean isOfTenders(Ledger ledger) {
        return names(ledger).containsAll(FIELDS);
    }

    private List<Tender> tenders(Ledger ledger, cn.jiannuo.server.record.core.Reach reach, int year) {
        return entries.find(ledger, reach, Entries.Search.ALL, Entries.MOST).entries().stream()
                .filter(entry ->
                        entry.on().getYear() == year && entry.cell("person").isEmpty())
                .map(Tenders::tender)
                .toList();
    }

    private static Tender tender(Entries.Entry entry) {
        String published = entry.cell("published_on");
        return new Tender(
                entry.on(),
                entry.cell("project"),
                List.of(entry.cell("bidders").split(";")),
                entry.cell("winner"),
                Look.fen(entry.cell("budget")),
                Look.fen(entry.cell("price")),
                published.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(published)));
    }
}
