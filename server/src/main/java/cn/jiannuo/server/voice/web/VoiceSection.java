package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.matter.OwnPage;
import cn.jiannuo.server.ui.Group;
import cn.jiannuo.server.ui.Section;
import cn.jiannuo.server.ui.Way;
import cn.jiannuo.server.voice.affair.Panel;
import cn.jiannuo.server.voice.core.Register;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VoiceSection {

    @Bean
    Section voice() {
        return Section.of(
                "voice",
                "/voice",
                Group.SAY,
                10,
                "i-mail",
                Power.MEMBER,
                Power.PERSONNEL,
                Power.REGULATION_OFFICER,
                Power.SUPERVISOR);
    }

    @Bean
    Way writeLetter() {
        return new Way(10, "voice.way.letter.", "/voice/write", "i-mail");
    }

    @Bean
    Way handIn() {
        return new Way(20, "voice.way.affair.", "/voice", "i-tool");
    }

    /** A step of a letter ends with what its sender is told, and that is written on the letter's page. */
    @Bean
    OwnPage letterPage(Register letters) {
        return new OwnPage() {
            @Override
            public Optional<String> of(Matter matter) {
                return letters.letterOf(matter.id()).map(letter -> "/voice/letters/" + letter);
            }

            @Override
            public boolean isWhole() {
                return false;
            }
        };
    }

    /** A panel judges on the idea's own part of the page: its votes are counted there, not typed. */
    @Bean
    OwnPage panelPage(Panel panel) {
        return new OwnPage() {
            @Override
            public Optional<String> of(Matter matter) {
                return panel.sitting(matter).map(sitting -> "/matters/" + matter.id() + "#panel");
            }

            @Override
            public boolean isWhole() {
                return false;
            }
        };
    }
}
