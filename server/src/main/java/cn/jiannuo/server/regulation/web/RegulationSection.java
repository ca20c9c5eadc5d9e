package cn.jiannuo.server.regulation.web;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.ui.Group;
import cn.jiannuo.server.ui.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegulationSection {

    @Bean
    Section regulations() {
        return Section.of(
                        "regulations",
                        "/regulations",
                        Group.RULES,
                        10,
                        "i-file-text",
                        Power.MEMBER,
                        Power.PERSONNEL,
                        Power.REGULATION_OFFICER,
                        Power.SUPERVISOR)
                .with("/moving");
    }
}
