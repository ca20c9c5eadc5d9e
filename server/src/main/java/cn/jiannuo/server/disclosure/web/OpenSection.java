package cn.jiannuo.server.disclosure.web;

import cn.jiannuo.server.disclosure.core.QuestionDetail;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.matter.OwnPage;
import cn.jiannuo.server.ui.Group;
import cn.jiannuo.server.ui.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OpenSection {

    @Bean
    Section openSection() {
        return Section.of(
                "open",
                "/open",
                Group.OPEN,
                10,
                "i-speakerphone",
                Power.MEMBER,
                Power.PERSONNEL,
                Power.REGULATION_OFFICER,
                Power.SUPERVISOR);
    }

    /** A question is dealt with where it and its answer stand. */
    @Bean
    OwnPage questionPage(QuestionDetail questions) {
        return matter -> questions.page(matter.id());
    }
}
