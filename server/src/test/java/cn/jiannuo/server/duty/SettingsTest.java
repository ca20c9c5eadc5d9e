package cn.jiannuo.server.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.duty.core.CompletePart;
import cn.jiannuo.server.duty.core.Settings;
import cn.jiannuo.server.duty.core.Settings.Setting;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.ui.Frame;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class SettingsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);

    @Autowired
    ApplicationContext context;

    @Autowired
    Settings settings;

    @Autowired
    CompletePart complete;

    @Autowired
    MockMvc web;

    @Test
    void how_long_people_are_asked_is_ten_workdays_until_the_institution_sets_it_otherwise() {
        Bureau bureau = new Bureau(context, FIRST);
        assertThat(bureau.within(() -> settings.of(Setting.WORKDAYS_TO_SPEAK))).isEqualTo(10);
        bureau.within(() -> settings.change(bureau.person("T06"), Setting.WORKDAYS_TO_SPEAK, 5));
        bureau.hospital("T04", FIRST, "HR-1");
        bureau.strike();
        long duty = bureau.duty("hospital-visit", "HR-1");
        bureau.within(() -> complete.complete(bureau.person("T01"), duty, 1, FIRST, ""));
        bureau.within(() -> complete.complete(bureau.person("T03"), duty, 2, FIRST, ""));

        assertThat(bureau.one(
                        "select ask_until from duty.duty where institution_id = :i and duty_id = " + duty,
                        LocalDate.class))
                .isEqualTo(LocalDate.of(2026, 11, 30));
        Bureau other = new Bureau(context, FIRST);
        assertThat(other.within(() -> settings.of(Setting.WORKDAYS_TO_SPEAK))).isEqualTo(10);
    }

    @Test
    void only_the_system_administrator_sets_it_within_what_is_possible_and_it_is_audited() throws Exception {
        Bureau bureau = new Bureau(context, FIRST);
        var administrator = Founding.administrator(bureau.id, Power.SYSTEM_ADMINISTRATOR);
        var member = Founding.member(bureau.id, bureau.person("T06").person().orElseThrow(), "何建平", Power.SUPERVISOR);

        web.perform(get("/system/settings").with(administrator))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请本人说一句，等多久")));
        web.perform(get("/system/settings").with(member)).andExpect(status().isForbidden());
        web.perform(post("/system/settings")
                        .param("setting", "WORKDAYS_BEFORE")
                        .param("number", "0")
                        .with(administrator)
                        .with(csrf()))
                .andExpect(flash().attribute("notice", new Frame.Notice("0 不行，可以定 1 到 60。", true)));
        web.perform(post("/system/settings")
                        .param("setting", "WORKDAYS_BEFORE")
                        .param("number", "3")
                        .with(administrator)
                        .with(csrf()))
                .andExpect(flash().attribute("notice", new Frame.Notice("已改定，并记入审计。", false)));
        assertThat(bureau.within(() -> settings.of(Setting.WORKDAYS_BEFORE))).isEqualTo(3);
        assertThat(bureau.one(
                        "select count(*) from audit.entry where institution_id = :i and act = 'duty.setting'",
                        Long.class))
                .isEqualTo(1);
    }
}
