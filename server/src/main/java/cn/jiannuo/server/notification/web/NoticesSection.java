package cn.jiannuo.server.notification.web;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.ui.Group;
import cn.jiannuo.server.ui.Section;
import java.util.OptionalLong;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticesSection {

    @Bean
    Section noticeCentre(Notices notices) {
        return Section.of("notices", "/notices", Group.MINE, 40, "i-bell", Power.MEMBER)
                .counting(reader -> {
                    OptionalLong person = reader.actor().person();
                    return person.isPresent() ? notices.unread(person.getAsLong()) : 0;
                });
    }
}
