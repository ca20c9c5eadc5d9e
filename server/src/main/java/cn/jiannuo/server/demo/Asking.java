package cn.jiannuo.server.demo;

import cn.jiannuo.server.deliberation.core.AskAround;
import cn.jiannuo.server.deliberation.core.Heard;
import cn.jiannuo.server.deliberation.core.Surveys;
import cn.jiannuo.server.deliberation.core.TakeSurvey;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.voice.affair.Door;
import cn.jiannuo.server.voice.affair.Doorways;
import cn.jiannuo.server.voice.affair.HandIn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Questionnaires and ideas of the year: some are answered, some are not, and the last are open still. */
@Component
@Profile("demo")
class Asking {
    private final AskAround ask;
    private final TakeSurvey take;
    private final Surveys surveys;
    private final Doorways doorways;
    private final HandIn handIn;
    private final Matters matters;
    private final People people;
    private final Random random = new Random(20_261_127);
    /** Who still means to answer a questionnaire, and what is written with it. */
    private final Map<Long, Answering> answering = new HashMap<>();

    private LocalDate today = LocalDate.MAX;

    Asking(
            AskAround ask,
            TakeSurvey take,
            Surveys surveys,
            Doorways doorways,
            HandIn handIn,
            Matters matters,
            People people) {
        this.ask = ask;
        this.take = take;
        this.surveys = surveys;
        this.doorways = doorways;
        this.handIn = handIn;
        this.matters = matters;
        this.people = people;
    }

    private record Answering(AskStories.Survey story, List<Person> people, List<String> words) {}

    void open(LocalDate day) {
        today = day;
    }

    void live(InstitutionId id, LocalDate day) {
        AskStories.SURVEYS.stream()
                .filter(story -> today.minusDays(story.before()).equals(day))
                .forEach(story -> send(id, story, day));
        answering.forEach((survey, one) -> answer(id, survey, one));
        answering.values().removeIf(one -> one.people().isEmpty());
        AskStories.IDEAS.stream()
                .filter(idea -> today.minusDays(idea.before()).equals(day))
                .forEach(idea -> handIn(id, idea, day));
    }

    private void send(InstitutionId id, AskStories.Survey story, LocalDate day) {
        String unit = story.unit().isEmpty() ? "" : Bureau.NAME + "/" + story.unit();
        Heard heard = ask.ask(
                signedIn(id, story.asker()),
                new AskAround.Asked(
                        "",
                        story.title(),
                        story.why(),
                        story.criteria(),
                        story.scale(),
                        unit,
                        day.plusDays(story.days())));
        if (!(heard instanceof Heard.Done)) {
            throw new IllegalStateException("a questionnaire of the demonstration was refused: " + heard);
        }
        long survey = surveys.all().stream().mapToLong(Surveys.Survey::id).max().orElseThrow();
        List<Person> all = new ArrayList<>(unit.isEmpty() ? people.all() : people.within(unit));
        Collections.shuffle(all, random);
        List<Person> those = all.subList(0, Math.min(story.answers(), all.size()));
        answering.put(survey, new Answering(story, new ArrayList<>(those), new ArrayList<>(story.words())));
    }

    /** A share of those who mean to answer does so each day; with the last days it is over. */
    private void answer(InstitutionId id, long survey, Answering one) {
        int share = Math.max(1, one.story().answers() / Math.max(1, one.story().days() / 2));
        int criteria = (int) one.story().criteria().lines().count();
        for (int i = 0; i < share && !one.people().isEmpty(); i++) {
            Person who = one.people().removeLast();
            List<Integer> grades = random.ints(criteria, 0, 10)
                    .map(luck -> luck < 6 ? 1 : luck < 9 ? 2 : 3)
                    .boxed()
                    .toList();
            String word = one.words().isEmpty() ? "" : one.words().removeLast();
            take.take(new Actor.Member(id, who.id(), who.id(), who.name()), survey, grades, word);
        }
    }

    private void handIn(InstitutionId id, AskStories.Idea idea, LocalDate day) {
        String reference = "idea-" + idea.from() + "-" + day;
        doorways.of(Door.IDEAS).stream()
                .findFirst()
                .map(way -> handIn.handIn(signedIn(id, idea.from()), way, reference, idea.typed()))
                .filter(HandIn.HandedIn.Taken.class::isInstance)
                .ifPresent(taken -> matters.begin(reference));
    }

    private SignedIn signedIn(InstitutionId id, String code) {
        Person person = people.byCode(code).orElseThrow();
        return new SignedIn(new Actor.Member(id, person.id(), person.id(), person.name()), Set.of(Power.MEMBER));
    }
}
