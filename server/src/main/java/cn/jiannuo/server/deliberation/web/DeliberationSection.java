package cn.jiannuo.server.deliberation.web;

import cn.jiannuo.server.deliberation.core.Topics;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.matter.OwnPage;
import cn.jiannuo.server.ui.Group;
import cn.jiannuo.server.ui.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliberationSection {

    @Bean
    Section deliberationsSection() {
        return Section.of("deliberations", "/deliberations", Group.SAY, 40, "i-users", Power.MEMBER)
                .with("/surveys");
    }

    /** A matter in which people are heard is dealt with where the text and the opinions are. */
    @Bean
    OwnPage deliberationPage(Topics topics) {
        return matter -> topics.find(matter.id()).map(topic -> "/deliberations/" + topic.matter());
    }
}
