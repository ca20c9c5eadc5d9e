package cn.jiannuo.server.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.duty.core.CompletePart;
import cn.jiannuo.server.duty.core.HandOver;
import cn.jiannuo.server.duty.core.News;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** 新动态: what somebody finds on the first page of what others did. */
@ServerTest
class NewsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 21);

    @Autowired
    ApplicationContext context;

    @Autowired
    News news;

    @Autowired
    CompletePart complete;

    @Autowired
    HandOver handOver;

    @Test
    void each_duty_is_told_once_with_the_last_that_somebody_else_did_to_it() {
        Bureau bureau = new Bureau(context, FIRST);
        bureau.hospital("T04", FIRST, "HR-1");
        bureau.hospital("T04", FIRST, "HR-2");
        bureau.strike();
        done(bureau, "HR-1", "T03", 2);
        done(bureau, "HR-2", "T03", 2);
        bureau.within(
                () -> handOver.handOver(bureau.person("T03"), bureau.duty("hospital-visit", "HR-2"), 2, "T06", "出差"));
        done(bureau, "HR-1", "T01", 1);

        assertThat(news(bureau, "T01", "陶卫国"))
                .extracting(News.Item::duty, News.Item::actor)
                .containsExactlyInAnyOrder(
                        tuple(bureau.duty("hospital-visit", "HR-1"), "马骏"),
                        tuple(bureau.duty("hospital-visit", "HR-2"), "马骏"));
        assertThat(news(bureau, "T03", "马骏"))
                .as("what he did himself is no news to him")
                .extracting(News.Item::actor)
                .containsExactly("陶卫国");
    }

    @Test
    void whoever_a_duty_does_not_concern_hears_nothing_and_after_a_month_it_is_no_news() {
        Bureau bureau = Bureau.withVisit(context, FIRST);
        done(bureau, "HR-1", "T01", 1);

        assertThat(news(bureau, "T02", "周敏")).isEmpty();
        assertThat(news(bureau, "T04", "赵桂芳"))
                .as("it is about her")
                .extracting(News.Item::title)
                .containsExactly("看望住院职工：赵桂芳");
        bureau.clock.set(FIRST.plusDays(31));
        assertThat(news(bureau, "T04", "赵桂芳")).isEmpty();
    }

    private List<News.Item> news(Bureau bureau, String code, String name) {
        return bureau.within(() -> news.about(code, bureau.person(code).person().orElseThrow(), name));
    }

    private void done(Bureau bureau, String reference, String who, int part) {
        bureau.within(
                () -> complete.complete(bureau.person(who), bureau.duty("hospital-visit", reference), part, FIRST, ""));
    }
}
