package cn.jiannuo.server.regulation.web;

import cn.jiannuo.server.identity.Power;
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
                30,
                "i-file-text",
                Power.MEMBER,
                Power.PERSONNEL,
                Power.REGULATION_OFFICER,
                Power.SUPERVISOR);
    }
}
