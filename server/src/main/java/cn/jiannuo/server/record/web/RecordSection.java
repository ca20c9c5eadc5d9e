package cn.jiannuo.server.record.web;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.ui.Group;
import cn.jiannuo.server.ui.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecordSection {

    @Bean
    Section records() {
        return Section.of(
                        "records",
                        "/records",
                        Group.WORK,
                        20,
                        "i-notebook",
                        Power.MEMBER,
                        Power.PERSONNEL,
                        Power.REGULATION_OFFICER,
                        Power.SUPERVISOR)
                .with("/events");
    }
}
