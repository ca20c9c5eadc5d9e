package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.server.duty.BeingHeard;
import cn.jiannuo.server.organization.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/** The topics in which people are heard now, for the first page of those who may read them. */
@Component
class OpenTopics implements BeingHeard {
    private final Topics topics;

    OpenTopics(Topics topics) {
        this.topics = topics;
    }

    @Override
    public List<Hearing> of(Person person, int most) {
        return topics.hearing(TopicEyes.of(person.unitPath(), false), most).stream()
                .map(topic -> new Hearing(
                        topic.title(), topic.name(), topic.hearingUntil(), "/deliberations/" + topic.matter()))
                .toList();
    }
}
