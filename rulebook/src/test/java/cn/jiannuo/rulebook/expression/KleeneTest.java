package cn.jiannuo.rulebook.expression;

import static cn.jiannuo.rulebook.expression.Fixture.about;
import static cn.jiannuo.rulebook.expression.Fixture.read;
import static cn.jiannuo.rulebook.expression.Fixture.test;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Shape;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KleeneTest {
    @Test
    void and_or_not_follow_the_strong_tables() {
        String[] by = {"false", "true", "person.party_member"};
        Truth[] and = {
            Truth.NO, Truth.NO, Truth.NO, Truth.NO, Truth.YES, Truth.UNKNOWN, Truth.NO, Truth.UNKNOWN, Truth.UNKNOWN
        };
        for (int i = 0; i < 9; i++) {
            String a = by[i / 3];
            String b = by[i % 3];
            Situation nothingKnown = about(Fixture.person());
            assertThat(test(a + " && " + b, nothingKnown)).as("%s && %s", a, b).isEqualTo(and[i]);
            Truth dual = test("!(!" + a + " || !" + b + ")", nothingKnown);
            assertThat(dual).as("!(!%s || !%s)", a, b).isEqualTo(and[i]);
        }
    }

    @Test
    void what_is_known_stays_so_when_more_becomes_known() {
        long seed = 77;
        Random random = new Random(seed);
        RandomSource sources = new RandomSource(random, false);
        RandomEntity people = new RandomEntity(random, true);
        int known = 0;
        for (int i = 0; i < 8_000; i++) {
            String source = sources.condition(1 + random.nextInt(4)).ours();
            if (source.contains("has(")) {
                continue;
            }
            Term term = read(source);
            Entity whole = people.of(Fixture.PERSON);
            Entity gaps = withGaps(whole, random);
            Truth before = Interpreter.test(term, about(gaps));
            if (before != Truth.UNKNOWN) {
                known++;
                assertThat(Interpreter.test(term, about(whole)))
                        .as("seed %d, round %d: %.900s", seed, i, source)
                        .isEqualTo(before);
            }
        }
        assertThat(known).isGreaterThan(2_000);
    }

    private static Entity withGaps(Entity whole, Random random) {
        Shape shape = whole.shape();
        Entity gaps = new Entity(shape);
        for (int slot = 0; slot < shape.fields().size(); slot++) {
            if (random.nextInt(3) > 0) {
                gaps.set(slot, whole.number(slot));
                Object object = whole.object(slot) instanceof Entity[] list
                        ? Arrays.stream(list).map(e -> withGaps(e, random)).toArray(Entity[]::new)
                        : whole.object(slot);
                gaps.set(slot, object);
            }
        }
        return gaps;
    }

    @Test
    void lists_answer_as_the_and_or_or_of_their_elements() {
        Entity young = member(10);
        Entity old = member(70);
        Entity someone = new Entity(Fixture.MEMBER);
        assertThat(exists("m.age > 60", young, someone, old)).isEqualTo(Truth.YES);
        assertThat(exists("m.age > 60", young, someone)).isEqualTo(Truth.UNKNOWN);
        assertThat(exists("m.age > 60", young)).isEqualTo(Truth.NO);
        assertThat(exists("m.age > 60")).isEqualTo(Truth.NO);
        assertThat(asked("person.household.all(m, m.age > 60)", young, someone)).isEqualTo(Truth.NO);
        assertThat(asked("person.household.all(m, m.age > 60)", old, someone)).isEqualTo(Truth.UNKNOWN);
        assertThat(asked("person.household.all(m, m.age > 60)")).isEqualTo(Truth.YES);
        assertThat(asked("person.household.exists_one(m, m.age > 60)", old, someone))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(asked("person.household.exists_one(m, m.age > 60)", old, old, someone))
                .isEqualTo(Truth.NO);
        assertThat(asked("person.household.exists_one(m, m.age > 60)", old, young))
                .isEqualTo(Truth.YES);
        assertThat(asked("size(person.household.filter(m, m.age > 60)) == 1", old, young))
                .isEqualTo(Truth.YES);
        assertThat(asked("size(person.household.filter(m, m.age > 60)) == 1", old, someone))
                .isEqualTo(Truth.UNKNOWN);
    }

    private static Entity member(int age) {
        return new Entity(Fixture.MEMBER).set("age", age);
    }

    private static Truth exists(String condition, Entity... members) {
        return asked("person.household.exists(m, " + condition + ")", members);
    }

    private static Truth asked(String source, Entity... members) {
        return test(source, about(Fixture.person().set("household", members)));
    }
}
