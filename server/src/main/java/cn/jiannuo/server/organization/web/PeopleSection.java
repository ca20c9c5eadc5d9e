package cn.jiannuo.server.organization.web;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.ui.Group;
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
                        Group.WORK,
                        90,
                        "i-users",
                        Power.MEMBER,
                        Power.PERSONNEL,
                        Power.REGULATION_OFFICER,
                        Power.SUPERVISOR)
                .with("/units", "/roster", "/seats");
    }
}
