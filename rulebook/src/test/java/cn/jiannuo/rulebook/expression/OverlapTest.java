package cn.jiannuo.rulebook.expression;

import static cn.jiannuo.rulebook.expression.Fixture.about;
import static cn.jiannuo.rulebook.expression.Fixture.read;
import static cn.jiannuo.rulebook.expression.Overlap.CANNOT_TELL;
import static cn.jiannuo.rulebook.expression.Overlap.NEVER;
import static cn.jiannuo.rulebook.expression.Overlap.SOMETIMES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OverlapTest {
    private static void assertOverlap(String a, String b, Overlap expected) {
        assertThat(Overlap.of(read(a), read(b))).as("%s | %s", a, b).isEqualTo(expected);
        assertThat(Overlap.of(read(b), read(a))).as("%s | %s", b, a).isEqualTo(expected);
    }

    @Test
    void words_of_a_choice_exclude_each_other() {
        assertOverlap("unit.kind == 'agency'", "unit.kind == 'enterprise'", NEVER);
        assertOverlap("unit.kind == 'agency'", "unit.kind != 'agency'", NEVER);
        assertOverlap("unit.kind != 'enterprise'", "unit.kind != 'agency'", NEVER);
        assertOverlap("event.relation in ['self', 'spouse']", "event.relation in ['parent', 'child']", NEVER);
        assertOverlap("event.relation in ['self', 'spouse']", "event.relation in ['spouse', 'child']", SOMETIMES);
        assertOverlap("event.kind == 'hospitalised'", "event.kind == 'serious-illness'", NEVER);
        assertOverlap("event.kind == 'hospitalised'", "person.code == 'hospitalised'", SOMETIMES);
        assertOverlap("person.code in ['a', 'b']", "person.code != 'a'", SOMETIMES);
        assertOverlap("person.code in ['a', 'b']", "!(person.code in ['a', 'b', 'c'])", NEVER);
    }

    @Test
    void ranks_above_and_below_a_rung_exclude_each_other() {
        assertOverlap("person.rank >= '正处级'", "person.rank <= '副处级'", NEVER);
        assertOverlap("person.rank >= '正处级'", "!(person.rank >= '正处级')", NEVER);
        assertOverlap("person.rank >= '正处级'", "person.rank == '科员'", NEVER);
        assertOverlap("person.rank >= '副处级'", "person.rank <= '正处级'", SOMETIMES);
    }

    @Test
    void numbers_money_and_days_exclude_each_other_by_range() {
        assertOverlap("unit.level == 3", "unit.level == 4", NEVER);
        assertOverlap("unit.level == 3 || unit.level == 4", "unit.level < 3 || unit.level > 4", NEVER);
        assertOverlap("unit.level in [1, 2]", "!(unit.level in [1, 2])", NEVER);
        assertOverlap("person.allowance < 1000 CNY", "person.allowance >= 1000 CNY", NEVER);
        assertOverlap("person.allowance <= 1000 CNY", "person.allowance >= 1000 CNY", SOMETIMES);
        assertOverlap("event.date < date('2026-01-01')", "event.date >= date('2026-01-01')", NEVER);
        assertOverlap("month(event.date) >= 5", "month(event.date) < 5", NEVER);
        assertOverlap("month(event.date) >= 5", "month(event.date) <= 5", CANNOT_TELL);
        assertOverlap("month(event.date) > 12", "true", NEVER);
        assertOverlap("size(person.groups) < 0", "true", NEVER);
    }

    @Test
    void a_value_is_not_on_both_sides_of_a_figure() {
        assertOverlap("person.children < figure(visit-days)", "person.children >= figure(visit-days)", NEVER);
        assertOverlap("person.children < figure(visit-days)", "figure(visit-days) <= person.children", NEVER);
        assertOverlap("person.children <= figure(visit-days)", "person.children >= figure(visit-days)", CANNOT_TELL);
    }

    @Test
    void a_condition_and_its_negation_never_hold_together() {
        assertOverlap("'women' in person.groups", "!('women' in person.groups)", NEVER);
        assertOverlap("event.relation == 'self' && person.party_member", "!person.party_member", NEVER);
        assertOverlap("person.party_member == false", "person.party_member", NEVER);
        assertOverlap("person.party_member ? unit.level == 1 : unit.level == 2", "unit.level == 3", NEVER);
        assertOverlap("'women' in person.groups", "'men' in person.groups", CANNOT_TELL);
        assertOverlap("person.honours.exists(h, h.level >= '记功')", "person.rank >= '正处级'", CANNOT_TELL);
    }

    @Test
    void too_many_ways_are_not_looked_at() {
        String wide = "true" + " && (unit.level == 1 || unit.level == 2)".repeat(12);
        assertOverlap(wide, "unit.level == 3", CANNOT_TELL);
    }

    @Test
    void what_is_proved_never_to_overlap_never_does() {
        long seed = 99;
        Random random = new Random(seed);
        RandomSource sources = new RandomSource(random, false);
        RandomEntity people = new RandomEntity(random, false);
        Map<Overlap, Integer> answers = new EnumMap<>(Overlap.class);
        for (int i = 0; i < 1_500; i++) {
            Term a = read(sources.condition(2).ours());
            Term b = i % 4 == 0
                    ? Term.and(List.of(Term.not(a), read(sources.condition(1).ours())))
                    : read(sources.condition(2).ours());
            Overlap overlap = Overlap.of(a, b);
            answers.merge(overlap, 1, Integer::sum);
            for (int j = 0; overlap == NEVER && j < 200; j++) {
                Situation situation = about(people.of(Fixture.PERSON));
                boolean both =
                        Interpreter.test(a, situation) == Truth.YES && Interpreter.test(b, situation) == Truth.YES;
                assertThat(both)
                        .as("seed %d: %s | %s", seed, Source.of(a), Source.of(b))
                        .isFalse();
            }
        }
        assertThat(answers.values()).as("%s", answers).hasSize(3).allMatch(n -> n > 40);
    }
}
