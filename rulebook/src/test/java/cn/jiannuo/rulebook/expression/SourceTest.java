package cn.jiannuo.rulebook.expression;

import static cn.jiannuo.rulebook.expression.Fixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceTest {
    @Test
    void a_term_is_written_as_conditions_are_written() {
        assertThat(Source.of(read("person.rank>='正处级'&&event.relation in[\"self\",'spouse']")))
                .isEqualTo("(person.rank >= '正处级') && (event.relation in ['self', 'spouse'])");
        assertThat(Source.of(read("event.date+days(figure(visit-days))>date('2026-01-01')")))
                .isEqualTo("(event.date + days(figure('visit-days'))) > date('2026-01-01')");
        assertThat(Source.of(read("person.allowance <= 1000元"))).isEqualTo("person.allowance <= 1000.00 CNY");
        assertThat(Source.of(read("person.name > on('merit','荣誉称号')"))).isEqualTo("person.name > on('merit', '荣誉称号')");
    }

    @Test
    void reading_what_was_written_gives_the_same_condition() {
        long seed = 12;
        RandomSource sources = new RandomSource(new Random(seed), false);
        for (int i = 0; i < 3_000; i++) {
            String source = sources.condition(4).ours();
            String written = Source.of(read(source));
            assertThat(Source.of(read(written)))
                    .as("seed %d: %.900s", seed, source)
                    .isEqualTo(written);
        }
    }
}
