package cn.jiannuo.rulebook.expression;

import static cn.jiannuo.rulebook.expression.Fixture.about;
import static cn.jiannuo.rulebook.expression.Fixture.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiannuo.rulebook.fact.Entity;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TieredTest {
    private static final Term TERM =
            read("person.honours.exists(h, h.level >= '记功') || (person.children > 2 && person.party_member)");

    @Test
    void a_condition_asked_rarely_is_never_compiled() {
        Tiered tiered = new Tiered(TERM);
        Situation situation = about(Fixture.person());
        for (int i = 0; i < 1_999; i++) {
            assertThat(tiered.test(situation)).isEqualTo(2);
        }
        assertThat(tiered.isCompiled()).isFalse();
        assertThat(tiered.test(situation)).isEqualTo(2);
        assertThat(tiered.isCompiled()).isTrue();
        assertThat(tiered.test(situation)).isEqualTo(2);
    }

    @Test
    void threads_may_share_it_while_it_is_being_compiled() {
        RandomEntity people = new RandomEntity(new Random(3), false);
        List<Entity> persons = IntStream.range(0, 5_000)
                .mapToObj(i -> people.of(Fixture.PERSON))
                .toList();
        Tiered tiered = new Tiered(TERM);
        List<Integer> answers =
                persons.parallelStream().map(p -> tiered.test(about(p))).toList();
        assertThat(answers)
                .isEqualTo(persons.stream()
                        .map(p -> Interpreter.test(TERM, about(p)).code())
                        .toList());
        assertThat(tiered.isCompiled()).isTrue();
    }

    @Test
    void what_is_no_condition_is_refused() {
        Term number = read("person.children + 1");
        assertThatThrownBy(() -> new Tiered(number)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Condition.compile(number)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Interpreter.test(number, about(Fixture.person())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
