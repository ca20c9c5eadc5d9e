package cn.jiannuo.server.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.regulation.core.Act;
import cn.jiannuo.server.regulation.core.Timeline;
import cn.jiannuo.server.regulation.core.Timeline.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final List<Act> acts = new ArrayList<>();

    private void adopt(int from, String pack) {
        acts.add(new Act.Adoption(acts.size() + 1, "周敏", Instant.EPOCH, DAY.plusDays(from), pack, Map.of(), List.of()));
    }

    private void suspend(int from, int to) {
        acts.add(new Act.Suspension(acts.size() + 1, "周敏", Instant.EPOCH, DAY.plusDays(from), DAY.plusDays(to), "防汛"));
    }

    private void repeal(int from) {
        acts.add(new Act.Repeal(acts.size() + 1, "周敏", Instant.EPOCH, DAY.plusDays(from), "〔2026〕9号"));
    }

    private Optional<String> on(int day) {
        return new Timeline(acts).on(DAY.plusDays(day)).map(Act.Adoption::pack);
    }

    @Test
    void the_version_in_force_on_a_day_is_the_last_that_has_begun() {
        adopt(0, "a");
        adopt(10, "b");

        assertThat(on(-1)).isEmpty();
        assertThat(on(9)).contains("a");
        assertThat(on(10)).contains("b");
    }

    @Test
    void adopting_again_for_the_same_day_corrects_what_was_adopted_before() {
        adopt(5, "a");
        adopt(5, "b");

        assertThat(on(5)).contains("b");
    }

    @Test
    void what_is_adopted_for_a_later_day_stays_adopted_when_an_earlier_day_is_filled() {
        adopt(10, "later");
        adopt(0, "now");

        assertThat(on(9)).contains("now");
        assertThat(on(10)).contains("later");
    }

    @Test
    void a_suspension_leaves_out_its_days_and_no_others() {
        adopt(0, "a");
        suspend(5, 7);

        assertThat(on(4)).contains("a");
        assertThat(on(5)).isEmpty();
        assertThat(on(7)).isEmpty();
        assertThat(on(8)).contains("a");
        assertThat(new Timeline(acts).windows()).hasSize(2);
    }

    @Test
    void nothing_is_in_force_after_a_repeal_until_it_is_adopted_again() {
        adopt(0, "a");
        repeal(5);
        assertThat(on(5)).isEmpty();

        adopt(9, "a");
        assertThat(on(8)).isEmpty();
        assertThat(on(9)).contains("a");
    }

    /** Two hundred histories at random: the windows say of every day what the day itself says, and never overlap. */
    @Test
    void windows_and_days_agree_whatever_was_decided() {
        Random random = new Random(20260401);
        for (int history = 0; history < 200; history++) {
            acts.clear();
            int decisions = 1 + random.nextInt(7);
            for (int i = 0; i < decisions; i++) {
                decide(random);
            }
            agree(history);
        }
    }

    private void decide(Random random) {
        int first = random.nextInt(40);
        switch (random.nextInt(4)) {
            case 0 -> suspend(first, first + random.nextInt(10));
            case 1 -> repeal(first);
            default -> adopt(first, List.of("a", "b", "c").get(random.nextInt(3)));
        }
    }

    private void agree(int history) {
        Timeline timeline = new Timeline(acts);
        List<Window> windows = timeline.windows();
        for (LocalDate day = DAY.minusDays(2); day.isBefore(DAY.plusDays(60)); day = day.plusDays(1)) {
            LocalDate one = day;
            List<Act.Adoption> holding = windows.stream()
                    .filter(window -> !window.first().isAfter(one)
                            && window.last().map(last -> !last.isBefore(one)).orElse(true))
                    .map(Window::adoption)
                    .toList();
            assertThat(holding)
                    .as("history %d on %s: %s", history, one, acts)
                    .isEqualTo(timeline.on(one).stream().toList());
        }
    }
}
