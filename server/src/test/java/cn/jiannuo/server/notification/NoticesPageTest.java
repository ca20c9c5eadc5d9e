package cn.jiannuo.server.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.organization.SeatGiven;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class NoticesPageTest {
    @Autowired
    MockMvcTester browser;

    @Autowired
    Notices notices;

    @Autowired
    Institutions institutions;

    @Autowired
    ApplicationEventPublisher events;

    InstitutionId institution;

    @BeforeEach
    void found() {
        institution = Founding.institution(institutions);
    }

    private void tell(long person, String what) {
        Tenancy.within(
                institution,
                () -> notices.tell(
                        what, person, Kind.TO_DO, "account.named", List.of(what), "/duties/1", Urgency.TODAY));
    }

    private String page(long person, String path) {
        var answer = browser.get()
                .uri(path)
                .with(Founding.member(institution, person, "周敏"))
                .exchange();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void unread_notices_come_first_and_are_counted_in_the_navigation() {
        tell(7, "甲");
        tell(7, "乙");
        String list = page(7, "/notices");
        assertThat(list).contains("账号 甲", "账号 乙", "<span class=\"count\">2");
        String first = list.replaceAll("(?s).*?href=\"(/notices/\\d+)\".*", "$1");

        var followed = browser.get()
                .uri(first)
                .with(Founding.member(institution, 7, "周敏"))
                .exchange();

        assertThat(followed.getResponse().getHeader("Location")).isEqualTo("/duties/1");
        String after = page(7, "/notices");
        assertThat(after).contains("<span class=\"count\">1");
        assertThat(after.indexOf("账号 甲")).as("read ones sink").isLessThan(after.indexOf("账号 乙"));
    }

    @Test
    void an_empty_centre_says_what_will_stand_there() {
        assertThat(page(7, "/notices")).contains("还没有消息");
    }

    @Test
    void all_are_marked_read_at_once_and_only_ones_own() {
        tell(7, "甲");
        tell(8, "乙");

        var answer = browser.post()
                .uri("/notices/read")
                .with(Founding.member(institution, 7, "周敏"))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();

        assertThat(answer.getMvcResult().getFlashMap().get("notice")).asString().contains("1 条消息都算看过了");
        assertThat(Tenancy.within(institution, () -> notices.unread(7))).isZero();
        assertThat(Tenancy.within(institution, () -> notices.unread(8))).isEqualTo(1);
    }

    @Test
    void anothers_notice_is_not_there() {
        tell(7, "甲");
        String address = page(7, "/notices").replaceAll("(?s).*?href=\"(/notices/\\d+)\".*", "$1");

        assertThat(browser.get().uri(address).with(Founding.member(institution, 8, "何建平")))
                .hasStatus(404);
        InstitutionId other = Founding.institution(institutions);
        assertThat(browser.get().uri(address).with(Founding.member(other, 7, "别家")))
                .hasStatus(404);
    }

    @Test
    void more_than_fifty_stand_on_two_pages() {
        for (int i = 100; i < 160; i++) {
            tell(7, "第" + i);
        }

        assertThat(page(7, "/notices")).contains("第159", "第110", "number=2").doesNotContain("第109");
        assertThat(page(7, "/notices?number=2")).contains("第109", "第100").doesNotContain("第110");
    }

    @Test
    void choices_are_kept_and_a_missing_or_strange_address_is_refused_with_what_was_typed() {
        assertThat(page(7, "/notices/choices")).contains("还没有配邮件服务器");
        assertThat(choose("", "TO_DO")).contains("没有填邮箱");
        assertThat(choose("zhou.example", "TO_DO")).contains("“zhou.example”不像邮箱地址", "value=\"zhou.example\"");

        choose("zhou@example.cn", "TO_DO");

        assertThat(page(7, "/notices/choices")).contains("value=\"zhou@example.cn\"", "value=\"TO_DO\" checked");
        assertThat(page(8, "/notices/choices")).doesNotContain("zhou@example.cn");
    }

    private String choose(String email, String kind) {
        var answer = browser.post()
                .uri("/notices/choices")
                .with(Founding.member(institution, 7, "周敏"))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("email", email)
                .param("kinds", kind)
                .param("digest", "")
                .param("from", "20")
                .param("to", "8")
                .exchange();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void a_seat_that_is_given_is_told_and_days_read_as_days() {
        Tenancy.within(
                institution,
                () -> notices.tell(
                        "x",
                        7,
                        Kind.TO_DO,
                        "notice.delegated",
                        List.of("何建平", "2026-11-24", "2027-01-03"),
                        "/duties",
                        Urgency.NOW));
        Tenancy.run(institution, () -> events.publishEvent(new SeatGiven(institution, Station.seat("union"), 7, true)));

        assertThat(page(7, "/notices")).contains("何建平不在的时候，11月24日至2027年1月3日请您代办", "现在由您代理");
    }

    @Test
    void administrators_have_no_notices() {
        assertThat(browser.get().uri("/notices").with(Founding.administrator(institution, Power.AUDIT_ADMINISTRATOR)))
                .hasStatus(403);
    }
}
