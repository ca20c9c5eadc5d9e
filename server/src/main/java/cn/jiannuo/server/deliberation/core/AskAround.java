package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.server.deliberation.core.Surveys.Survey;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.record.core.Reaches;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 发问卷. Whoever holds an office may. */
@Service
public class AskAround {
    private static final int MOST_CRITERIA = 40;
    private static final int MOST_GRADES = 10;

    private final Surveys surveys;
    private final Scorecards cards;
    private final Reaches reaches;
    private final People people;
    private final Notices notices;
    private final FewestAnswers fewest;
    private final Clock clock;

    AskAround(
            Surveys surveys,
            Scorecards cards,
            Reaches reaches,
            People people,
            Notices notices,
            FewestAnswers fewest,
            Clock clock) {
        this.surveys = surveys;
        this.cards = cards;
        this.reaches = reaches;
        this.people = people;
        this.notices = notices;
        this.fewest = fewest;
        this.clock = clock;
    }

    /**
     * A questionnaire to be sent out.
     *
     * @param card key of the appraisal whose criteria and scale it takes, or empty where it brings its own
     * @param criteria one a line
     * @param scale one a line, best first
     * @param audience path of a unit, or empty for everybody
     */
    public record Asked(
            String card, String title, String why, String criteria, String scale, String audience, LocalDate closes) {}

    @Transactional
    public Heard ask(SignedIn reader, Asked asked) {
        Scorecards.Scorecard card = cards.inForce().stream()
                .filter(one -> one.key().equals(asked.card()))
                .findFirst()
                .orElse(null);
        List<String> criteria = card == null ? PlainText.paragraphs(asked.criteria()) : card.criteria();
        List<String> scale = card == null ? PlainText.paragraphs(asked.scale()) : card.scale();
        LocalDate today = LocalDate.now(clock);
        List<Person> whom = asked.audience().isBlank() ? people.all() : people.within(asked.audience());
        int least = Math.max(fewest.now(), card == null ? 0 : card.least());
        Heard.Wrong wrong = !reaches.reader(reader).holdsOffice()
                ? new Heard.Wrong("survey-office")
                : PlainText.of(asked.title()).isEmpty()
                        ? new Heard.Wrong("survey-title")
                        : criteria.isEmpty() || criteria.size() > MOST_CRITERIA
                                ? new Heard.Wrong("survey-criteria", criteria.size(), MOST_CRITERIA)
                                : scale.size() < 2 || scale.size() > MOST_GRADES
                                        ? new Heard.Wrong("survey-scale", scale.size(), MOST_GRADES)
                                        : !asked.closes().isAfter(today)
                                                ? new Heard.Wrong("survey-closes")
                                                : whom.size() < least
                                                        ? new Heard.Wrong("survey-few", whom.size(), least)
                                                        : null;
        if (wrong != null) {
            return wrong;
        }
        long id = surveys.add(new Survey(
                0,
                PlainText.of(asked.title()),
                PlainText.of(asked.why()),
                criteria,
                scale,
                card == null ? "" : card.citation(),
                asked.audience(),
                whom.size(),
                least,
                asked.closes(),
                reader.actor().person().orElse(0),
                reader.actor().name(),
                today));
        whom.forEach(person -> notices.tell(
                "survey-" + id,
                person.id(),
                Kind.NEWS,
                "survey.notice.asked",
                List.of(PlainText.of(asked.title()), asked.closes().toString()),
                "/surveys/" + id,
                Urgency.TODAY));
        return new Heard.Done();
    }
}
