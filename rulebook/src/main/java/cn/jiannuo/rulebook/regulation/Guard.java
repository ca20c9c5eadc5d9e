package cn.jiannuo.rulebook.regulation;

import cn.jiannuo.rulebook.expression.FactsUsed;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Term;
import cn.jiannuo.rulebook.expression.Tiered;
import cn.jiannuo.rulebook.expression.Truth;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition of a rule: yes, no, or a question for a person. */
public sealed interface Guard {

    /** Holds always. */
    record Always() implements Guard {
        @Override
        public int test(Situation situation) {
            return Truth.YES.code();
        }
    }

    /**
     * An expression over facts.
     *
     * @param source as written
     * @param variants the expression for each shape of event it may meet; one when it does not speak of events
     */
    record Test(String source, Place place, List<Variant> variants) implements Guard {
        public Test {
            variants = List.copyOf(variants);
        }

        public Term term() {
            return variants.getFirst().term();
        }

        /** The expression as typed for the situation's kind of event. */
        public Variant in(Situation situation) {
            if (variants.size() > 1 && situation.event() != null) {
                for (Variant variant : variants) {
                    if (variant.event() == situation.event().shape()) {
                        return variant;
                    }
                }
            }
            return variants.getFirst();
        }

        @Override
        public int test(Situation situation) {
            return in(situation).condition().test(situation);
        }
    }

    /** A {@link Test} typed for one shape of event, or for none. */
    record Variant(@Nullable Shape event, Term term, Tiered condition) {}

    /** A condition with the name the pack gives it, or an empty one. */
    record Named(String name, Guard guard) {}

    record All(List<Named> members) implements Guard {
        public All {
            members = List.copyOf(members);
        }

        @Override
        public int test(Situation situation) {
            int result = Truth.YES.code();
            for (Named member : members) {
                int one = member.guard().test(situation);
                if (one == Truth.NO.code()) {
                    return one;
                }
                result = one == Truth.UNKNOWN.code() ? one : result;
            }
            return result;
        }
    }

    record Any(List<Named> members) implements Guard {
        public Any {
            members = List.copyOf(members);
        }

        @Override
        public int test(Situation situation) {
            int result = Truth.NO.code();
            for (Named member : members) {
                int one = member.guard().test(situation);
                if (one == Truth.YES.code()) {
                    return one;
                }
                result = one == Truth.UNKNOWN.code() ? one : result;
            }
            return result;
        }
    }

    /** Holds when none of its members does. */
    record None(List<Named> members) implements Guard {
        public None {
            members = List.copyOf(members);
        }

        @Override
        public int test(Situation situation) {
            int any = new Any(members).test(situation);
            return any == Truth.UNKNOWN.code() ? any : Truth.YES.code() - any;
        }
    }

    /**
     * What only a person can say (视情、原则上、等).
     *
     * @param seat who is asked
     * @param question what is asked
     * @param evidence what they look at, or empty
     */
    record Judged(Party seat, String question, String evidence, Place place) implements Guard {
        @Override
        public int test(Situation situation) {
            return situation.said().answer(question).code();
        }
    }

    /** 0 no, 1 yes, 2 unknown: the codes of {@link Truth}. */
    int test(Situation situation);

    default Truth truth(Situation situation) {
        return Truth.of(test(situation));
    }

    default boolean isAlways() {
        return this instanceof Always;
    }

    /** Whether it may answer differently from day to day for the same facts. */
    default boolean dependsOnDay() {
        return switch (this) {
            case Always always -> false;
            // who is asked may say yes this year and no in the next
            case Judged judged -> true;
            case Test test -> test.variants().stream().anyMatch(v -> FactsUsed.dependsOnDay(v.term()));
            case All all -> anyDependsOnDay(all.members());
            case Any any -> anyDependsOnDay(any.members());
            case None none -> anyDependsOnDay(none.members());
        };
    }

    private static boolean anyDependsOnDay(List<Named> members) {
        return members.stream().anyMatch(member -> member.guard().dependsOnDay());
    }
}
