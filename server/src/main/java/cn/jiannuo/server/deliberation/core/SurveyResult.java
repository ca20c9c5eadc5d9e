package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.server.deliberation.core.SurveyAnswers.Tally;
import cn.jiannuo.server.deliberation.core.Surveys.Survey;
import cn.jiannuo.server.identity.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a reader may see of a questionnaire. Nothing of the answers before it is closed: two looks would tell what came between. */
@Service
public class SurveyResult {
    private final Surveys surveys;
    private final SurveyAnswers answers;
    private final TakeSurvey take;
    private final Clock clock;

    SurveyResult(Surveys surveys, SurveyAnswers answers, TakeSurvey take, Clock clock) {
        this.surveys = surveys;
        this.answers = answers;
        this.take = take;
        this.clock = clock;
    }

    /**
     * A questionnaire as a reader may see it.
     *
     * @param mine whether the reader may answer now
     * @param taken how many have answered
     * @param tallies empty before it is closed, and where too few answered
     * @param words for whoever sent it out
     */
    public record Seen(
            Survey survey,
            boolean open,
            boolean mine,
            boolean answered,
            long taken,
            List<Tally> tallies,
            List<String> words) {
        public boolean tooFew() {
            return !open && taken < survey.least();
        }

        public long given(int criterion, int grade) {
            return tallies.stream()
                    .filter(tally -> tally.criterion() == criterion && tally.grade() == grade)
                    .mapToLong(Tally::given)
                    .sum();
        }
    }

    @Transactional(readOnly = true)
    public Optional<Seen> see(SignedIn reader, long id) {
        long person = reader.actor().person().orElse(0);
        return surveys.find(id)
                .filter(survey -> person != 0 && (survey.madeBy() == person || take.isAsked(survey, person)))
                .map(survey -> seen(survey, person));
    }

    private Seen seen(Survey survey, long person) {
        boolean open = survey.isOpen(LocalDate.now(clock));
        long taken = answers.taken(survey.id());
        boolean shown = !open && taken >= survey.least();
        boolean answered = answers.taken(survey.id(), person);
        return new Seen(
                survey,
                open,
                open && !answered && take.isAsked(survey, person),
                answered,
                taken,
                shown ? answers.tallies(survey.id()) : List.of(),
                shown && survey.madeBy() == person ? answers.words(survey.id()) : List.of());
    }
}
