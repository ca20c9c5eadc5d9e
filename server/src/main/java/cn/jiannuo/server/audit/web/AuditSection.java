package cn.jiannuo.server.audit.web;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.ui.Group;
import cn.jiannuo.server.ui.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditSection {

    @Bean
    Section auditLog() {
        return Section.of("audit", "/audit", Group.HOUSE, 40, "i-list-check", Power.AUDIT_ADMINISTRATOR);
    }
}
