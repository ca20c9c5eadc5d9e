package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.expression.FactsUsed;
import cn.jiannuo.rulebook.expression.Root;
import cn.jiannuo.rulebook.expression.Term;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.Guard.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Words the conditions of rules, and gathers what in them only a person can decide. */
final class GuardProse {
    private final Book book;
    private final PartyProse parties;

    GuardProse(Book book) {
        this.book = book;
        this.parties = new PartyProse(book);
    }

    /** The condition as one clause; nothing when it always holds. */
    Wording clause(Guard guard) {
        return clause(guard, true);
    }

    /** The condition or its opposite. */
    Wording clause(Guard guard, boolean yes) {
        return switch (guard) {
            case Guard.Always always -> yes ? Wording.NOTHING : Wording.of("从不");
            case Guard.Test test -> test(test, yes);
            case Guard.All all ->
                yes ? Clauses.both(clauses(all.members(), true)) : Clauses.either(clauses(all.members(), false));
            case Guard.Any any ->
                yes ? Clauses.either(clauses(any.members(), true)) : Clauses.both(clauses(any.members(), false));
            case Guard.None none ->
                yes ? Clauses.both(clauses(none.members(), false)) : Clauses.either(clauses(none.members(), true));
            case Guard.Judged judged -> judged(judged, yes);
        };
    }

    /** The clauses that together make the condition; one when it has no parts. */
    List<Wording> parts(Guard guard) {
        return switch (guard) {
            case Guard.All all -> clauses(all.members(), true);
            case Guard.Any any -> clauses(any.members(), true);
            case Guard.None none -> clauses(none.members(), false);
            case Guard.Test test -> new ConditionProse(book).parts(test.term());
            case Guard.Judged judged -> List.of(judged(judged, true));
            case Guard.Always always -> List.of();
        };
    }

    private List<Wording> clauses(List<Named> members, boolean yes) {
        return members.stream().map(m -> named(m, yes)).toList();
    }

    /** A member that stands for an exception is said by that rule's name. */
    private Wording named(Named member, boolean yes) {
        boolean rule = book.regulation().rule(member.name()).isPresent();
        if (rule) {
            return say(yes ? "归“{}”管" : "不归“{}”管", book.ruleName(member.name()));
        }
        return clause(member.guard(), yes);
    }

    /** What is typed for several kinds of event is said once: only the day's own name differs between them. */
    private Wording test(Guard.Test test, boolean yes) {
        return new ConditionProse(book).clause(test.term(), yes);
    }

    /** Whoever meets a condition: 外派在省内的. */
    static Wording whoever(Wording clause) {
        return clause.isShort() || !clause.text().contains("：") ? say("{}的", clause) : clause;
    }

    private Wording judged(Guard.Judged judged, boolean yes) {
        String asks = yes ? "由{}裁量：{}" : "{}裁量后不属于：{}";
        return say(asks, parties.party(judged.seat()), judged.question());
    }

    /** What a person must decide, in order. */
    List<Judgement> judgements(List<Guard> guards) {
        List<Judgement> found = new ArrayList<>();
        guards.forEach(g -> collect(g, found));
        return found.stream().distinct().toList();
    }

    private void collect(Guard guard, List<Judgement> found) {
        switch (guard) {
            case Guard.Judged judged ->
                found.add(new Judgement(parties.party(judged.seat()).text(), judged.question(), judged.evidence()));
            case Guard.All all -> all.members().forEach(m -> inner(m, found));
            case Guard.Any any -> any.members().forEach(m -> inner(m, found));
            case Guard.None none -> none.members().forEach(m -> inner(m, found));
            case Guard.Always always -> {}
            case Guard.Test test -> {}
        }
    }

    /** An exception's judgements are told at the exception. */
    private void inner(Named member, List<Judgement> found) {
        if (book.regulation().rule(member.name()).isEmpty()) {
            collect(member.guard(), found);
        }
    }

    /** The entities a condition speaks of. */
    static Set<Root> roots(Guard guard) {
        Set<Root> roots = EnumSet.noneOf(Root.class);
        switch (guard) {
            case Guard.Test test -> FactsUsed.in(test.term()).forEach(f -> roots.add(f.root()));
            case Guard.All all -> all.members().forEach(m -> roots.addAll(roots(m.guard())));
            case Guard.Any any -> any.members().forEach(m -> roots.addAll(roots(m.guard())));
            case Guard.None none -> none.members().forEach(m -> roots.addAll(roots(m.guard())));
            case Guard.Judged judged -> roots.add(Root.EVENT);
            case Guard.Always always -> {}
        }
        return roots;
    }

    /** The value of a number or day a rule computes. */
    Wording noun(Term term) {
        return new TermProse(book).noun(term);
    }
}
