package cn.jiannuo.server.gathering.web;

import cn.jiannuo.server.duty.DonePage;
import cn.jiannuo.server.duty.core.OnOccasion;
import cn.jiannuo.server.gathering.core.Kinds;
import cn.jiannuo.server.ui.Way;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where duties of this module are done: to hold an occasion by writing its minutes, to answer on the page of what was said. */
@Configuration(proxyBeanMethods = false)
class Elsewhere {

    @Bean
    Way gatherings() {
        return new Way(30, "gathering.speak.", "/voice/gatherings", "i-users");
    }

    /** Before the ledger itself: its minutes are an entry there. */
    @Bean
    @Order(1)
    DonePage gatheringPage(OnOccasion duties, Kinds kinds) {
        return (reader, duty) -> duties.basis(duty).flatMap(basis -> {
            if (basis.element() > 0) {
                return kinds.answeredBy(basis.regulation(), basis.rule())
                        .filter(kind -> !basis.rule().endsWith("?"))
                        .map(kind -> new DonePage.Lead(
                                "/voice/gatherings/said/" + duty,
                                "gathering.lead.answer",
                                "gathering.lead.answer-note",
                                true));
            }
            Optional<DonePage.Lead> held = kinds.heldBy(basis.regulation(), basis.rule())
                    .map(kind -> new DonePage.Lead(
                            kind.path() + "/new?duty=" + duty,
                            "gathering.lead.minutes",
                            "gathering.lead.minutes-note",
                            false));
            return held;
        });
    }
}
