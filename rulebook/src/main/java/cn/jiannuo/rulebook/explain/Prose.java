package cn.jiannuo.rulebook.explain;

import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A regulation told back rule by rule, with the numbers of one day. Immutable. */
public final class Prose {
    private final Book book;
    private final LocalDate day;

    /**
     * @param vocabulary the words of all packs read together with it
     * @param day whose values figures are said at; a figure that begins later is said at its first value
     */
    public Prose(Regulation regulation, Vocabulary vocabulary, LocalDate day) {
        this.book = new Book(regulation, vocabulary, new FigureProse(regulation.figures(), day), regulation.seats());
        this.day = day;
    }

    private Prose(Book book, LocalDate day) {
        this.book = book;
        this.day = day;
    }

    /** The same prose with other Chinese names for its seats, where there are any: to compare versions by what they say. */
    public Prose withSeatNames(Map<String, String> names) {
        return new Prose(book.withSeatNames(names), day);
    }

    public Regulation regulation() {
        return book.regulation();
    }

    public LocalDate day() {
        return day;
    }

    /** All rules, in the order of the text. */
    public List<Sentence> sentences() {
        return regulation().rules().stream().map(this::sentence).toList();
    }

    /** The rules of a clause, in the order of the text. */
    public List<Sentence> of(Clause clause) {
        return regulation().rules().stream()
                .filter(rule -> rule.header().clause().equals(clause.id()))
                .map(this::sentence)
                .toList();
    }

    /** The figures of a clause by name. */
    public List<FigureLine> figures(Clause clause) {
        return figures().stream().filter(f -> f.clause().equals(clause.id())).toList();
    }

    /** All figures, in the order of their clauses, then by name. */
    public List<FigureLine> figures() {
        List<String> clauses = regulation().clauses().stream().map(Clause::id).toList();
        return regulation().figures().values().stream()
                .map(figure -> FigureLines.line(figure, day))
                .sorted(Comparator.comparingInt((FigureLine f) -> clauses.indexOf(f.clause()))
                        .thenComparing(FigureLine::name)
                        .thenComparing(FigureLine::id))
                .toList();
    }

    /** The cases of an example with what must come of them. */
    public List<ExampleLine> example(Pack.Example example) {
        return new ExampleProse(book).lines(example);
    }

    public Sentence sentence(Rule rule) {
        return new RuleProse(book).sentence(rule);
    }
}
