package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.server.deliberation.core.Surveys.Survey;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.tenancy.Actor;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 答问卷: once for each person, and so that nobody can tell whose answer is which.
 *
 * <p>PostgreSQL marks every row with the transaction that wrote it. Were only the rows written that an answer touches, that mark would
 * lead from the person who answered to them; so every answer writes all of them.
 */
@Service
public class TakeSurvey {
    private static final SecureRandom SOURCE = new SecureRandom();
    private static final int LONGEST = 2000;

    private final Surveys surveys;
    private final SurveyAnswers answers;
    private final People people;
    private final Clock clock;

    TakeSurvey(Surveys surveys, SurveyAnswers answers, People people, Clock clock) {
        this.surveys = surveys;
        this.answers = answers;
        this.people = people;
        this.clock = clock;
    }

    /** @param grades for each criterion, from 1; 0 for no answer */
    @Transactional
    public Heard take(Actor actor, long id, List<Integer> grades, String typed) {
        Survey survey = surveys.find(id).orElse(null);
        long person = actor.person().orElse(0);
        if (survey == null || person == 0 || !isAsked(survey, person)) {
            return new Heard.Wrong("survey-not-asked");
        }
        if (!survey.isOpen(LocalDate.now(clock))) {
            return new Heard.Wrong("survey-closed", survey.closes());
        }
        boolean known = grades.size() == survey.criteria().size()
                && grades.stream()
                        .allMatch(grade -> grade >= 0 && grade <= survey.scale().size());
        String word = PlainText.of(typed);
        if (!known || grades.stream().allMatch(grade -> grade == 0) && word.isEmpty()) {
            return new Heard.Wrong("survey-empty");
        }
        if (word.length() > LONGEST) {
            return new Heard.Wrong("long-opinion", word.length(), LONGEST);
        }
        answers.lock(id);
        if (!answers.take(id, person)) {
            return new Heard.Wrong("survey-taken");
        }
        answers.count(id, grades);
        List<String> words = new ArrayList<>(answers.words(id));
        if (!word.isEmpty()) {
            words.add(word);
        }
        answers.rewrite(id, words, lots(words.size()));
        return new Heard.Done();
    }

    boolean isAsked(Survey survey, long person) {
        return survey.audience().isEmpty()
                ? people.isHere(person)
                : people.within(survey.audience()).stream().anyMatch(one -> one.id() == person);
    }

    private static List<Long> lots(int count) {
        Set<Long> lots = new HashSet<>();
        while (lots.size() < count) {
            lots.add(SOURCE.nextLong());
        }
        return List.copyOf(lots);
    }
}
