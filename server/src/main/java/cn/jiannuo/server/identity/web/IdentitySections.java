package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.ui.Group;
import cn.jiannuo.server.ui.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentitySections {

    @Bean
    Section accounts() {
        return Section.of("accounts", "/accounts", Group.HOUSE, 10, "i-users", Power.SECURITY_ADMINISTRATOR);
    }

    @Bean
    Section clients() {
        return Section.of("clients", "/clients", Group.HOUSE, 20, "i-plug", Power.SECURITY_ADMINISTRATOR);
    }
}
