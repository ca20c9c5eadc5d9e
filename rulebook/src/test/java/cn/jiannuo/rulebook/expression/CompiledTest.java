package cn.jiannuo.rulebook.expression;

import static cn.jiannuo.rulebook.expression.Fixture.about;
import static cn.jiannuo.rulebook.expression.Fixture.person;
import static cn.jiannuo.rulebook.expression.Fixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompiledTest {
    @Test
    void compiled_and_interpreted_conditions_answer_alike_also_when_facts_are_missing() {
        long seed = 20261122;
        Random random = new Random(seed);
        RandomSource sources = new RandomSource(random, false);
        RandomEntity people = new RandomEntity(random, false);
        Map<Truth, Integer> answers = new EnumMap<>(Truth.class);
        for (int i = 0; i < 2_500; i++) {
            String source = sources.condition(1 + random.nextInt(5)).ours();
            Term term = read(source);
            Condition compiled = Condition.compile(term);
            for (int j = 0; j < 20; j++) {
                Situation situation = about(people.of(Fixture.PERSON));
                Truth expected = Interpreter.test(term, situation);
                assertThat(Truth.of(compiled.test(situation)))
                        .as("seed %d, round %d: %.900s", seed, i, source)
                        .isEqualTo(expected);
                assertThat(Interpreter.explain(term, situation).truth()).isEqualTo(expected);
                answers.merge(expected, 1, Integer::sum);
            }
        }
        assertThat(answers.values()).as("each answer occurs often: %s", answers).allMatch(n -> n > 4_000);
    }

    @Test
    void a_condition_of_ten_thousand_parts_compiles() {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            terms.add(read("person.children == " + i + " && person.name == 'n" + i + "'"));
        }
        Condition any = Condition.compile(Term.or(terms));
        assertThat(any.test(about(person().set("children", 9_999).set("name", (Object) "n9999"))))
                .isEqualTo(1);
        assertThat(any.test(about(person().set("children", 9_999).set("name", (Object) "n1"))))
                .isEqualTo(0);
        assertThat(any.test(about(person().set("children", 7)))).isEqualTo(2);
        Condition none =
                Condition.compile(Term.and(terms.stream().map(Term::not).toList()));
        assertThat(none.test(about(person().set("children", 9_999).set("name", (Object) "n9999"))))
                .isEqualTo(0);
    }

    @Test
    void a_huge_condition_inside_a_list_macro_compiles() {
        String body = String.join(
                " || ", IntStream.range(0, 600).mapToObj(i -> "m.age == " + i).toList());
        String source = "person.household.exists(m, m.awards.exists(a, a.points == 3 && (" + body + ")))";
        Condition condition = Condition.compile(read(source));
        Random random = new Random(7);
        RandomEntity people = new RandomEntity(random, false);
        for (int i = 0; i < 500; i++) {
            Situation situation = about(people.of(Fixture.PERSON));
            assertThat(Truth.of(condition.test(situation))).isEqualTo(Interpreter.test(read(source), situation));
        }
    }

    @Test
    void the_longest_sum_and_the_deepest_parentheses_compile() {
        String sum = "person.children" + " + person.children".repeat(240) + " == 241";
        assertThat(Condition.compile(read(sum)).test(about(person().set("children", 1))))
                .isEqualTo(1);
        String deep = "!(".repeat(20) + "person.party_member" + ")".repeat(20);
        assertThat(Condition.compile(read(deep)).test(about(person().set("party_member", 1))))
                .isEqualTo(1);
        String text = "person.children == 0 ? 'a' : ".repeat(50) + "'z'";
        assertThat(Condition.compile(read("'z' == (" + text + ")")).test(about(person().set("children", 1))))
                .isEqualTo(1);
    }
}
