package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.procedure.Act;
import cn.jiannuo.rulebook.procedure.State;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** Writes where a matter stands as JSON, and reads it back the same. */
@Component
class StandingText {
    private final JsonMapper json;

    StandingText() {
        json = JsonMapper.builder()
                .addMixIn(Act.class, Typed.class)
                .registerSubtypes(acts(Act.class).toArray(NamedType[]::new))
                .build();
    }

    /** Each act says which it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
    private interface Typed {}

    private static List<NamedType> acts(Class<?> sealed) {
        List<NamedType> acts = new ArrayList<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                acts.addAll(acts(permitted));
            } else {
                acts.add(new NamedType(permitted, permitted.getSimpleName()));
            }
        }
        return acts;
    }

    String write(State state) {
        return json.writeValueAsString(state);
    }

    State read(String text) {
        return json.readValue(text, State.class);
    }

    String writeAct(Act act) {
        return json.writerFor(Act.class).writeValueAsString(act);
    }

    Act readAct(String text) {
        return json.readValue(text, Act.class);
    }
}
