package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.server.deliberation.core.Remarks.Remark;
import cn.jiannuo.server.deliberation.core.Topics.Topic;
import cn.jiannuo.server.matter.Window;
import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells people: that they are asked, that they were answered, how it ended. */
@Component
class Tidings {
    private final Notices notices;
    private final Remarks remarks;

    Tidings(Notices notices, Remarks remarks) {
        this.notices = notices;
        this.remarks = remarks;
    }

    void asked(Topic topic, Window window, List<Long> people) {
        people.forEach(person -> tell(
                topic,
                person,
                "asked-" + window.step() + "-" + window.round(),
                Kind.NEWS,
                topic.objections() ? "deliberation.notice.objections" : "deliberation.notice.asked",
                List.of(topic.title(), window.until().toString())));
    }

    void answered(Topic topic, int opinion) {
        remarks.find(topic.matter(), opinion)
                .ifPresent(remark -> tell(
                        topic,
                        remark.authorId(),
                        "answered-" + opinion,
                        Kind.PROMISED,
                        "deliberation.notice.answered",
                        List.of(topic.title())));
    }

    void ended(Topic topic) {
        remarks.of(topic.matter()).values().stream()
                .map(Remark::authorId)
                .distinct()
                .forEach(person ->
                        tell(topic, person, "ended", Kind.NEWS, "deliberation.notice.ended", List.of(topic.title())));
    }

    private void tell(Topic topic, long person, String once, Kind kind, String words, List<String> gaps) {
        notices.tell(
                "deliberation-" + topic.matter() + "-" + once,
                person,
                kind,
                words,
                gaps,
                "/deliberations/" + topic.matter(),
                Urgency.TODAY);
    }
}
