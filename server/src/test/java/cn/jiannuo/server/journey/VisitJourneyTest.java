package cn.jiannuo.server.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.core.CompletePart;
import cn.jiannuo.server.duty.core.OpenParts;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 赵桂芳 is in hospital: five departments go to see her, 周敏 notes it on a phone, and she says whether they came. */
class VisitJourneyTest extends JourneyTest {
    private static final LocalDate ADMITTED = LocalDate.of(2026, 11, 19);

    @Autowired
    People people;

    @Autowired
    OpenParts parts;

    @Autowired
    Stations stations;

    @Autowired
    CompletePart completions;

    private void begin() throws IOException {
        hengLing(ADMITTED);
        happened(
                "HR-2026-0311",
                Map.of("kind", "hospitalised", "date", ADMITTED.toString(), "person", "SJ080", "relation", "self"));
    }

    @Test
    void a_joint_visit_is_noted_on_a_phone_and_the_person_served_says_it_happened() throws IOException {
        begin();
        clock.set(TODAY);
        Page phone = signIn("SJ023");
        screen(phone, "mine");
        phone.setViewportSize(390, 844);
        phone.getByText("看望住院的职工和亲属：赵桂芳").first().click();
        assertThat(phone.locator("h1")).hasText("看望住院的职工和亲属：赵桂芳");
        screen(phone, "duty");
        phone.setViewportSize(390, 844);
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("去登记"))
                .click();
        // whom it is about is filled in, and that it shows this visit is ticked
        assertThat(phone.locator("input[name='f.person']")).hasValue("赵桂芳");
        assertThat(phone.locator("input[name=proof]:checked")).hasCount(1);
        phone.fill("input[name='f.date']", "2026-11-21");
        phone.getByLabel("医院", new Page.GetByLabelOptions().setExact(true)).check();
        screen(phone, "visit-entry");
        phone.setViewportSize(390, 844);
        press(phone, "记下");
        told(phone, "已记下，“看望住院的职工和亲属：赵桂芳”也算办完了。");
        assertThat(phone.getByText("2 天后补记").first()).isVisible();
        assertThat(phone.getByText("凭据：看望记录").first()).isVisible();
        screen(phone, "duty-noted-later");

        String address = phone.url();
        long duty = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        others(duty);

        Page served = signIn("SJ080");
        assertThat(served.getByText("请您说一句").first()).isVisible();
        screen(served, "mine-asked");
        press(served, "办到了");
        assertThat(served.getByRole(AriaRole.STATUS)).hasText("谢谢，已记下。");
        assertThat(served.getByText("按期办结").first()).isVisible();
        screen(served, "duty-kept");
    }

    /** The other four have been there too. */
    private void others(long duty) {
        Tenancy.run(institution.id(), () -> {
            for (OpenParts.Open part : parts.after(duty - 1)) {
                if (part.duty() == duty) {
                    long holder = stations.holders(Station.parse(part.station()), TODAY)
                            .getFirst()
                            .personId();
                    Actor who = new Actor.Member(
                            institution.id(),
                            holder,
                            holder,
                            people.byId(holder).orElseThrow().name());
                    org.assertj.core.api.Assertions.assertThat(
                                    completions.complete(who, duty, part.number(), TODAY, ""))
                            .isInstanceOf(Outcome.Done.class);
                }
            }
        });
    }

    @Test
    void a_duty_goes_overdue_and_climbs_when_the_clock_moves() throws IOException {
        begin();
        day(LocalDate.of(2026, 12, 1));

        Page leader = signIn("SJ002");
        leader.navigate("/notices");
        assertThat(leader.getByText("应于 11月26日前办好，还没有办，报给您")
                        .or(leader.getByText("应于11月26日前办好，还没有办，报给您"))
                        .first())
                .isVisible();
        screen(leader, "notices-late");

        Page union = signIn("SJ023");
        assertThat(union.locator("h1")).containsText("过了期限");
        screen(union, "mine-late");
        union.navigate("/duties");
        screen(union, "duties");
        notedTogether(union);
        union.navigate("/calendar?month=2026-11");
        screen(union, "calendar");
        union.navigate("/design");
        screen(union, "design");
        union.navigate("/board");
        screen(union, "board");
    }

    /** With the keyboard alone: what is ticked is noted, and what cannot be says why. */
    private void notedTogether(Page union) {
        var boxes = union.locator("input[name=pick]");
        boxes.first().focus();
        union.keyboard().press("Space");
        assertThat(boxes.first()).isChecked();
        union.fill("input[name=doneOn]", "2026-11-20");
        union.fill("main input[name=note]", "工会一并登记");
        screen(union, "duties-ticked");
        union.locator("main input[name=note]").last().press("Enter");
        assertThat(union.locator("h1")).containsText("登记好了");
        screen(union, "duties-noted");
        union.navigate("/duties?picked=all&sort=name");
        assertThat(boxes.first()).isChecked();
        union.fill("input[name=doneOn]", "2026-11-02");
        press(union, "勾选的一起登记办好");
        assertThat(union.locator("h1")).containsText("没有登记");
        screen(union, "duties-refused");
    }
}
