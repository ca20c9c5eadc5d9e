package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.core.DutyList;
import cn.jiannuo.server.duty.core.ServedWords;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.ui.Group;
import cn.jiannuo.server.ui.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DutySections {

    @Bean
    Section mineSection() {
        return Section.of("mine", "/", Group.MINE, 10, "i-home", Power.MEMBER);
    }

    @Bean
    Section dutiesSection(DutyList duties) {
        return Section.of("duties", "/duties", Group.MINE, 20, "i-list-check", Power.MEMBER)
                .counting(reader -> reader.actor().person().isPresent()
                        ? duties.owing(reader.actor().person().getAsLong())
                        : 0);
    }

    @Bean
    Section wordsSection(ServedWords words) {
        return Section.of("words", "/words", Group.SAY, 80, "i-speakerphone", Power.SUPERVISOR)
                .counting(reader -> words.waiting());
    }

    @Bean
    Section settingsSection() {
        return Section.of("settings", "/system/settings", Group.HOUSE, 30, "i-tool", Power.SYSTEM_ADMINISTRATOR);
    }

    @Bean
    Section boardSection() {
        return Section.of("board", "/board", Group.OPEN, 20, "i-chart", Power.MEMBER);
    }

    @Bean
    Section calendarSection() {
        return Section.of("calendar", "/calendar", Group.MINE, 30, "i-calendar", Power.MEMBER);
    }
}
