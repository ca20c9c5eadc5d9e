package cn.jiannuo.server.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jiannuo.server.organization.Station;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * B7: 马骏 announces the director's day, 赵桂芳 agrees on a time on her phone, another colleague just comes; what cannot be answered on
 * the spot is answered within ten workdays, and nobody but who receives and who keeps the day learns who came.
 */
class ReceptionJourneyTest extends JourneyTest {
    private static final LocalDate BEFORE = LocalDate.of(2026, 3, 3);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private void begin() throws IOException {
        hengLing(BEFORE);
        bureau.adoptToo("open-affairs/2006-03-01.md");
        bureau.give(Station.seat("director"), "SJ001");
        bureau.give(Station.seat("office"), "SJ007");
        bureau.give(Station.seat("planning"), "SJ008");
        day(BEFORE);
    }

    @Test
    void a_day_is_announced_people_come_and_each_visit_has_its_outcome() throws IOException {
        begin();
        Page office = signIn("SJ007");
        office.navigate("/voice");
        office.getByText("看记录和答复").first().click();
        screen(office, "reception-none-yet");
        announced(office);

        Page visitor = signIn("SJ080");
        booked(visitor);

        day(DAY);
        clock.set(DAY.atTime(9, 5));
        received(office);
        visitor.navigate("/notices");
        assertThat(visitor.locator("main")).containsText("节假日值班餐没有着落");
        answered(visitor);
    }

    private void announced(Page office) {
        office.getByText("定接待日").first().click();
        office.fill("main input[name=on]", DAY.toString());
        office.fill("input[name=place]", "办公楼一楼接待室");
        office.fill("input[name=receiver]", "冯正平");
        office.fill("input[name=slots]", "4");
        screen(office, "reception-announce");
        press(office, "定接待日");
        assertThat(office.getByRole(AriaRole.STATUS)).containsText("大家可以约时间");
    }

    private void booked(Page visitor) {
        visitor.setViewportSize(390, 844);
        visitor.navigate("/voice/gatherings");
        screen(visitor, "reception-home");
        visitor.setViewportSize(390, 844);
        visitor.locator("a[href*='/receptions/']").first().click();
        visitor.getByText("09:20").click();
        visitor.fill("input[name=topic]", "节假日值班怎么排");
        screen(visitor, "reception-book");
        press(visitor, "约这个时间");
        assertThat(visitor.getByRole(AriaRole.STATUS)).hasText("约好了。");
        screen(visitor, "reception-booked");
        visitor.navigate("/");
        assertThat(visitor.getByText("当面见冯正平").first()).isVisible();
        screen(visitor, "reception-mine");
        visitor.navigate("/calendar?month=2026-03");
        assertThat(visitor.locator("main")).containsText("当面见冯正平");
        screen(visitor, "reception-calendar");
    }

    private void received(Page office) {
        office.navigate("/voice/gatherings");
        office.locator("a[href*='/receptions/']").first().click();
        office.fill("input[name=visitor]", "余静怡");
        screen(office, "reception-day");
        press(office, "登记来访");
        office.fill("textarea[name=answer]", "出差补助标准当面说清，下周一发文。");
        press(office, "谈完了，记下");
        assertThat(office.locator("table")).containsText("谈过了");
        office.getByText("赵桂芳").first().click();
        press(office, "谈完了，记下");
        assertThat(office.getByRole(AriaRole.ALERT)).containsText("每次来访都要有个结果");
        windows().forgive("422");
        office.fill("textarea[name=answer]", "值班表四月起由各处轮流排。");
        office.locator(".said-row input[name=words]").last().fill("节假日值班餐没有着落");
        office.locator(".said-row select[name=handler]").last().selectOption("planning");
        screen(office, "reception-visit-end");
        press(office, "谈完了，记下");
        assertThat(office.getByRole(AriaRole.STATUS)).containsText("已经交过去");
        screen(office, "reception-day-held");
    }

    /** The handler answers without learning who came; the visitor reads it. */
    private void answered(Page visitor) {
        Page handler = signIn("SJ008");
        handler.getByText("给来访职工回话：节假日值班餐").first().click();
        handler.getByText("去答复").first().click();
        assertThat(handler.locator("main")).not().containsText("赵桂芳");
        handler.locator("textarea[name=words]").fill("清明起值班餐由机关食堂送到值班室。");
        press(handler, "答复");
        assertThat(handler.getByRole(AriaRole.STATUS)).containsText("答复已经送到");
        screen(handler, "reception-answered-by");
        visitor.navigate("/voice/gatherings");
        visitor.getByText("节假日值班餐没有着落").first().click();
        assertThat(visitor.locator("main")).containsText("清明起值班餐由机关食堂送到值班室。");
        screen(visitor, "reception-answered");
    }
}
