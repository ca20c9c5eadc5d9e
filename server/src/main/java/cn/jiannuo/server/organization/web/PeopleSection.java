package cn.jiannuo.server.organization.web;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.ui.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 人员 in the navigation. */
@Configuration(proxyBeanMethods = false)
class PeopleSection {

    @Bean
    Section people() {
        return Section.of(
                "people",
                "/people",
                60,
                "i-users",
                Power.MEMBER,
                Power.PERSONNEL,
                Power.REGULATION_OFFICER,
                Power.SUPERVISOR);
    }
}
