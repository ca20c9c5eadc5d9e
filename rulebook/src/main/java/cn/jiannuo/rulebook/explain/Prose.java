package cn.jiannuo.rulebook.explain;

import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import java.time.LocalDate;
import java.util.List;

/** A regulation told back rule by rule, with the numbers of one day. Immutable. */
public final class Prose {
    private final Book book;
    private final LocalDate day;

    /**
     * @param vocabulary the words of all packs read together with it
     * @param day whose values figures are said at; a figure that begins later is said at its first value
     */
    public Prose(Regulation regulation, Vocabulary vocabulary, LocalDate day) {
        this.book = new Book(regulation, vocabulary, new FigureProse(regulation.figures(), day));
        this.day = day;
    }

    public Regulation regulation() {
        return book.regulation();
    }

    public LocalDate day() {
        return day;
    }

    Book book() {
        return book;
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

    public Sentence sentence(Rule rule) {
        return new RuleProse(book).sentence(rule);
    }
}
