package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.Guard.Named;
import java.util.ArrayList;
import java.util.List;

/** Sets out conditions: on one line when they are simple, one below the other when brackets would be needed. */
final class ConditionLines {
    private final Book book;
    private final GuardProse guards;

    ConditionLines(Book book) {
        this.book = book;
        this.guards = new GuardProse(book);
    }

    /** The condition under a label, then which other rules take cases away from this one. */
    void add(Lines lines, String label, Guard guard) {
        Guard own = own(guard);
        Wording clause = guards.clause(own);
        if (clause.text().contains("（")) {
            lines.add(label, stacked(own));
        } else {
            lines.add(label, clause);
        }
        exceptions(lines, guard);
    }

    /** Which other rules take cases away from this one. */
    void exceptions(Lines lines, Guard guard) {
        List<Wording> names = new ArrayList<>();
        for (Named member : exceptionsOf(guard)) {
            names.add(Wording.of("“" + book.ruleName(member.name()) + "”"));
        }
        lines.add("除外", names.isEmpty() ? Wording.NOTHING : say("归{}管的", Wording.list(names)));
    }

    private List<Wording> stacked(Guard guard) {
        List<Wording> parts = guards.parts(guard);
        if (parts.size() < 2) {
            return parts;
        }
        List<Wording> lines = new ArrayList<>();
        lines.add(Wording.of(guard instanceof Guard.Any ? "有一条就算：" : "每一条都要有："));
        for (Wording part : parts) {
            lines.add(say("（{}）{}", Numerals.numeral(lines.size()), Clauses.opened(part)));
        }
        return lines;
    }

    /** The condition as the rule states it, without what was taken away by exceptions. */
    Guard own(Guard guard) {
        if (!(guard instanceof Guard.All all) || exceptionsOf(guard).isEmpty()) {
            return guard;
        }
        List<Named> rest =
                all.members().stream().filter(m -> exceptionsIn(m).isEmpty()).toList();
        return switch (rest.size()) {
            case 0 -> new Guard.Always();
            case 1 -> rest.getFirst().guard();
            default -> new Guard.All(rest);
        };
    }

    private List<Named> exceptionsOf(Guard guard) {
        return guard instanceof Guard.All all
                ? all.members().stream().flatMap(m -> exceptionsIn(m).stream()).toList()
                : List.of();
    }

    private List<Named> exceptionsIn(Named member) {
        boolean rules = member.guard() instanceof Guard.None none
                && none.members().stream()
                        .allMatch(m -> book.regulation().rule(m.name()).isPresent());
        return rules && member.guard() instanceof Guard.None none ? none.members() : List.of();
    }
}
