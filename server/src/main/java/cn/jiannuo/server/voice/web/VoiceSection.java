package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.ui.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VoiceSection {

    @Bean
    Section voice() {
        return Section.of(
                "voice",
                "/voice",
                35,
                "i-mail",
                Power.MEMBER,
                Power.PERSONNEL,
                Power.REGULATION_OFFICER,
                Power.SUPERVISOR);
    }
}
