package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.server.matter.Decisions;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Topics, as others point to them: those that were decided, and those people are heard about. */
@Component
class LatestTopics implements Decisions {
    private final Topics topics;

    LatestTopics(Topics topics) {
        this.topics = topics;
    }

    @Override
    public List<Decision> latest(int most) {
        return Stream.concat(
                        topics.find(TopicEyes.ANYBODY, "", false, 0).topics().stream(),
                        topics.find(TopicEyes.ANYBODY, "", true, 0).topics().stream())
                .filter(topic -> !topic.objections())
                .limit(most)
                .map(topic -> new Decision(topic.title(), "/deliberations/" + topic.matter()))
                .toList();
    }
}
