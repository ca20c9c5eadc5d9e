package cn.jiannuo.server.demo;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.server.duty.core.OnOccasion;
import cn.jiannuo.server.duty.core.OpenParts;
import cn.jiannuo.server.gathering.core.AnnounceReception;
import cn.jiannuo.server.gathering.core.BookSlot;
import cn.jiannuo.server.gathering.core.HoldGathering;
import cn.jiannuo.server.gathering.core.Kind;
import cn.jiannuo.server.gathering.core.Kinds;
import cn.jiannuo.server.gathering.core.Outcome;
import cn.jiannuo.server.gathering.core.ReceiveVisitor;
import cn.jiannuo.server.gathering.core.Receptions.Plan;
import cn.jiannuo.server.gathering.core.TellSpeakers;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.record.Happenings;
import cn.jiannuo.server.record.core.Written;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people of the demonstration say face to face: three meetings a year, a visit each quarter, a reception each month. */
@Component
@Profile("demo")
class Talks {
    private static final String KEEPER = "SJ007";
    private static final String DIRECTOR = "SJ001";
    private static final int ANNOUNCED_ON = 20;
    private static final int RECEIVED_ON = 10;

    private final Kinds kinds;
    private final HoldGathering hold;
    private final TellSpeakers speakers;
    private final AnnounceReception announce;
    private final BookSlot book;
    private final ReceiveVisitor receive;
    private final OnOccasion duties;
    private final Happenings happenings;
    private final People people;
    private final Map<LocalDate, Long> visits = new HashMap<>();

    Talks(
            Kinds kinds,
            HoldGathering hold,
            TellSpeakers speakers,
            AnnounceReception announce,
            BookSlot book,
            ReceiveVisitor receive,
            OnOccasion duties,
            Happenings happenings,
            People people) {
        this.kinds = kinds;
        this.hold = hold;
        this.speakers = speakers;
        this.announce = announce;
        this.book = book;
        this.receive = receive;
        this.duties = duties;
        this.happenings = happenings;
        this.people = people;
    }

    /** Whether a duty is done by minutes, not by noting it. */
    boolean holds(OpenParts.Open part) {
        return kinds.all().stream()
                .anyMatch(kind -> kind.holdingIds().contains(part.rule())
                        && kinds.heldBy(kind.regulation(), part.rule()).isPresent());
    }

    /** The answer to what was said, where a duty is to answer something; otherwise what was meant to be noted. */
    String answer(OpenParts.Open part, String remark) {
        boolean answers =
                kinds.all().stream().anyMatch(kind -> kind.answeringIds().contains(part.rule()));
        return answers
                ? duties.basis(part.duty())
                        .flatMap(basis -> kinds.answeredBy(basis.regulation(), basis.rule())
                                .map(kind -> said(kind, basis)))
                        .map(TalkStories::answer)
                        .orElse(remark)
                : remark;
    }

    private String said(Kind kind, OnOccasion.Basis basis) {
        return happenings.reported(basis.reference()).stream()
                .map(entry -> kind.items(entry.cells()))
                .filter(items -> basis.element() >= 1 && basis.element() <= items.size())
                .map(items -> Kind.part(items.get(basis.element() - 1), kind.words()))
                .findFirst()
                .orElse("");
    }

    /** What happens on a day, before people go home. */
    void live(InstitutionId id, LocalDate day) {
        for (TalkStories.Meeting meeting : TalkStories.MEETINGS) {
            if (meeting.on().equals(java.time.MonthDay.from(day))) {
                kinds.find("harmonious-office", meeting.ledger()).ifPresent(kind -> hold(id, kind, meeting, day));
            }
        }
        kinds.find("open-affairs", "director-reception").ifPresent(kind -> reception(id, kind, day));
    }

    private void hold(InstitutionId id, Kind kind, TalkStories.Meeting meeting, LocalDate day) {
        SignedIn writer = signedIn(id, meeting.writer());
        Map<String, String> texts = new HashMap<>(meeting.texts());
        texts.put("date", day.toString());
        texts.put(kind.said().name(), String.join(";", meeting.said()));
        String reference = "minutes-" + meeting.ledger() + "-" + day;
        Written written = hold.hold(writer, kind, reference, texts);
        if (!(written instanceof Written.Done)) {
            throw new IllegalStateException(
                    "the minutes " + reference + " of " + meeting.writer() + " were refused: " + written);
        }
        speakers.begin(writer, kind, reference);
    }

    private void reception(InstitutionId id, Kind kind, LocalDate day) {
        Long visit = visits.remove(day);
        if (visit != null) {
            TalkStories.Visit story = TalkStories.visit(day);
            done(receive.heard(signedIn(id, KEEPER), visit, story.answer(), story.said()));
            speakers.begin(signedIn(id, KEEPER), kind, "visit-" + visit);
        }
        if (day.getDayOfMonth() == ANNOUNCED_ON) {
            LocalDate next =
                    WorkCalendar.china().nextWorkdayOnOrAfter(day.plusMonths(1).withDayOfMonth(RECEIVED_ON));
            Person director = people.byCode(DIRECTOR).orElseThrow();
            Plan plan = new Plan(next, LocalTime.of(9, 0), 20, 6, "办公楼一楼接待室", director.id());
            long reception = done(announce.announce(signedIn(id, KEEPER), kind, plan));
            TalkStories.Visit story = TalkStories.visit(next);
            visits.put(
                    next,
                    done(book.book(signedIn(id, story.visitor()), reception, 2, Optional.empty(), story.topic())));
        }
    }

    private static long done(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done.id();
        }
        throw new IllegalStateException("a reception of the demonstration was refused: " + outcome);
    }

    private SignedIn signedIn(InstitutionId id, String code) {
        Person person = people.byCode(code).orElseThrow();
        return new SignedIn(new Actor.Member(id, person.id(), person.id(), person.name()), Set.of(Power.MEMBER));
    }
}
