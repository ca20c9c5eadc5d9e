package cn.jiannuo.server.deliberation.web;

import cn.jiannuo.server.deliberation.core.Hearings;
import cn.jiannuo.server.matter.Matter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the steps of a topic's procedure are called. */
@Component
class StepNames {
    private final Hearings hearings;

    StepNames(Hearings hearings) {
        this.hearings = hearings;
    }

    /** Name by step. */
    Map<String, String> of(Matter matter) {
        Map<String, String> names = new HashMap<>();
        hearings.of(matter)
                .ifPresent(hearing -> hearing.rule()
                        .steps()
                        .forEach(step ->
                                names.put(step.frame().id(), step.frame().name())));
        return names;
    }
}
