package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.record.core.Reaches;
import cn.jiannuo.server.record.core.ReportEvent;
import cn.jiannuo.server.record.core.ReportEvent.Reported;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提出一件事: reports the event that sets the procedure off, and keeps what it is about in the words of whoever raised it. */
@Service
public class RaiseTopic {
    private final ReportEvent report;
    private final Reaches reaches;
    private final Topics topics;
    private final People people;

    RaiseTopic(ReportEvent report, Reaches reaches, Topics topics, People people) {
        this.report = report;
        this.reaches = reaches;
        this.topics = topics;
        this.people = people;
    }

    /**
     * Its matter begins with {@link cn.jiannuo.server.matter.Matters#begin} afterwards, outside of this transaction.
     *
     * @param reference of the event
     * @param cells of the event
     * @param title empty where what the event says is title enough
     */
    @Transactional
    public Reported raise(SignedIn reader, String reference, Map<String, String> cells, String title, String why) {
        Optional<Person> me = reader.actor().person().isPresent()
                ? people.byId(reader.actor().person().getAsLong())
                : Optional.empty();
        Reported reported = report.report(reader.actor(), reaches.reader(reader), reference, cells);
        if (reported instanceof Reported.Taken && me.isPresent()) {
            topics.raise(
                    reference,
                    new Topics.Raised(PlainText.of(title), PlainText.of(why)),
                    me.get().code());
        }
        return reported;
    }
}
