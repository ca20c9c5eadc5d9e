package cn.jiannuo.server.matter.web;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.ui.Group;
import cn.jiannuo.server.ui.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MatterSection {

    @Bean
    Section mattersSection() {
        return Section.of("matters", "/matters", Group.WORK, 10, "i-file-text", Power.MEMBER);
    }
}
