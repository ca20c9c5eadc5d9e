package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.server.disclosure.core.Item.Edition;
import cn.jiannuo.server.disclosure.core.Item.Stage;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.organization.Holder;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 审核: what the regulation keeps back is asked about before anything is shown. Where it keeps something back, whoever wrote does not
 * answer.
 */
@Service
public class CheckItem {
    /** The question every publication is asked, whatever the regulation says. */
    public static final String SECRET = "secret";

    private final Items items;
    private final Editions editions;
    private final Sight sight;
    private final Stations stations;
    private final Notices notices;
    private final Clock clock;

    CheckItem(Items items, Editions editions, Sight sight, Stations stations, Notices notices, Clock clock) {
        this.items = items;
        this.editions = editions;
        this.sight = sight;
        this.stations = stations;
        this.notices = notices;
        this.clock = clock;
    }

    /** What is asked: each thing that is withheld, and secrets. What is kept from others is kept by {@link OwnLines}. */
    public static List<String> questions(Item item) {
        List<String> questions = new ArrayList<>(
                item.withheld().stream().filter(one -> !Item.isOfOthers(one)).toList());
        questions.add(SECRET);
        return questions;
    }

    /** 请人审核: whoever the regulation names is told. */
    @Transactional
    public Outcome handIn(SignedIn writer, long itemId) {
        Item item = items.lock(itemId).orElse(null);
        Edition edition = item == null ? null : editions.open(itemId).orElse(null);
        if (item == null || edition == null) {
            return Outcome.no("unknown");
        }
        if (!sight.of(writer).answersFor(item)
                && edition.writtenBy() != writer.actor().person().orElse(-1)) {
            return Outcome.no("not-yours");
        }
        if (edition.stage() != Stage.DRAFT && edition.stage() != Stage.RETURNED) {
            return Outcome.no("handed-in");
        }
        editions.handIn(itemId, edition.number());
        if (!item.checker().isEmpty()) {
            tell(item, edition);
        }
        return new Outcome.Done(itemId);
    }

    private void tell(Item item, Edition edition) {
        String once = "disclosure.check/" + item.id() + "/" + edition.number() + "/" + edition.revision();
        for (Holder holder : stations.holders(Station.parse(item.checker()), LocalDate.now(clock))) {
            if (holder.personId() != edition.writtenBy()) {
                notices.tell(
                        once,
                        holder.personId(),
                        Kind.TO_DO,
                        "disclosure.notice.check",
                        List.of(edition.title(), item.due().toString()),
                        "/open/items/" + item.id() + "/draft",
                        Urgency.NOW);
            }
        }
    }

    /** Whether this reader may answer. */
    public static boolean mayCheck(Sight.Eyes eyes, Item item, Edition edition) {
        if (!item.isCheckedByAnother()) {
            return eyes.person() >= 0 && (eyes.answersFor(item) || eyes.supervises(item));
        }
        boolean another = eyes.person() >= 0 && eyes.person() != edition.writtenBy();
        return another && (eyes.supervises(item) || (item.checker().isEmpty() && eyes.answersFor(item)));
    }

    /**
     * @param found questions answered with yes: it stands in it
     * @param answered all questions that were answered
     * @param revision the one that was looked at
     * @param note where it stands; needed when something was found
     */
    @Transactional
    public Outcome check(
            SignedIn checker, long itemId, int revision, Set<String> answered, Set<String> found, String note) {
        Item item = items.lock(itemId).orElse(null);
        Edition edition = item == null ? null : editions.open(itemId).orElse(null);
        if (item == null || edition == null) {
            return Outcome.no("unknown");
        }
        boolean own = item.isCheckedByAnother()
                && edition.writtenBy() == checker.actor().person().orElse(-1);
        if (own) {
            return Outcome.no("own-draft");
        }
        if (!mayCheck(sight.of(checker), item, edition)) {
            return Outcome.no("not-checker");
        }
        if (edition.stage() != Stage.WAITING) {
            return Outcome.no("not-waiting");
        }
        if (edition.revision() != revision) {
            return Outcome.no("changed-meanwhile", edition.writer(), edition.writtenAt());
        }
        List<String> questions = questions(item);
        if (!answered.containsAll(questions)) {
            return Outcome.no("not-answered");
        }
        if (!found.isEmpty() && note.isBlank()) {
            return Outcome.no("no-place");
        }
        questions.forEach(
                question -> editions.answer(itemId, edition, question, found.contains(question), checker.actor()));
        Stage stage = found.isEmpty() ? Stage.CLEARED : Stage.RETURNED;
        editions.checked(itemId, edition, stage, checker.actor(), note.strip());
        notices.tell(
                "disclosure.checked/" + itemId + "/" + edition.number() + "/" + edition.revision(),
                edition.writtenBy(),
                Kind.TO_DO,
                stage == Stage.CLEARED ? "disclosure.notice.cleared" : "disclosure.notice.returned",
                List.of(edition.title(), checker.actor().name()),
                "/open/items/" + itemId + "/draft",
                Urgency.NOW);
        return new Outcome.Done(itemId);
    }
}
