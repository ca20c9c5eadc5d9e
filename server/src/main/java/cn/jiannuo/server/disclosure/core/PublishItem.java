package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.disclosure.core.Item.Edition;
import cn.jiannuo.server.disclosure.core.Item.Stage;
import cn.jiannuo.server.disclosure.core.Item.State;
import cn.jiannuo.server.duty.Refused;
import cn.jiannuo.server.duty.core.CompletePart;
import cn.jiannuo.server.identity.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 公开: shows an edition to those it is for and completes the duty, both or neither; and takes it down again, with a reason. */
@Service
public class PublishItem {
    private final Items items;
    private final Editions editions;
    private final Sight sight;
    private final ObjectionWindows windows;
    private final StandardSheet sheet;
    private final CompletePart complete;
    private final Subscriptions subscriptions;
    private final AuditLog log;
    private final Clock clock;

    PublishItem(
            Items items,
            Editions editions,
            Sight sight,
            ObjectionWindows windows,
            StandardSheet sheet,
            CompletePart complete,
            Subscriptions subscriptions,
            AuditLog log,
            Clock clock) {
        this.items = items;
        this.editions = editions;
        this.sight = sight;
        this.windows = windows;
        this.sheet = sheet;
        this.complete = complete;
        this.subscriptions = subscriptions;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public Outcome publish(SignedIn writer, long itemId) {
        Item item = items.lock(itemId).orElse(null);
        Edition edition = item == null ? null : editions.open(itemId).orElse(null);
        if (item == null || edition == null) {
            return Outcome.no("unknown");
        }
        if (!sight.of(writer).answersFor(item)
                && edition.writtenBy() != writer.actor().person().orElse(-1)) {
            return Outcome.no("not-yours");
        }
        if (edition.stage() != Stage.CLEARED) {
            return Outcome.no("not-cleared");
        }
        Optional<Outcome.No> refused = item.state() == State.NEW ? done(writer, item, edition) : Optional.empty();
        if (refused.isPresent()) {
            return refused.get();
        }
        items.publish(itemId, edition.number());
        editions.publish(itemId, edition.number());
        if (item.state() == State.NEW) {
            windows.open(writer, item);
            sheet.enter(writer, item, edition, edition.checker());
        }
        log.write(
                writer.actor(),
                "disclosure.published",
                edition.title(),
                Map.of("unit", item.unitName(), "edition", Integer.toString(edition.number())));
        subscriptions.tell(item, edition);
        return new Outcome.Done(itemId);
    }

    /** The duty's part is done with it; one that was noted as done before, or is not owed any more, does not stand in the way. */
    private Optional<Outcome.No> done(SignedIn writer, Item item, Edition edition) {
        var outcome =
                complete.complete(writer.actor(), item.duty(), item.part(), LocalDate.now(clock), edition.title());
        if (!(outcome instanceof cn.jiannuo.server.duty.Outcome.No no)) {
            return Optional.empty();
        }
        return switch (no.why()) {
            case Refused.AlreadyDone before -> Optional.empty();
            case Refused.Closed closed -> Optional.empty();
            case Refused.ImpossibleDay day -> Optional.of(Outcome.no("too-early", day.earliest()));
            default -> Optional.of(Outcome.no("not-yours"));
        };
    }

    /** 撤下: whoever answers for it, or supervises it; the reason stays where it stood. */
    @Transactional
    public Outcome withdraw(SignedIn by, long itemId, String reason) {
        Item item = items.lock(itemId).orElse(null);
        if (item == null || item.state() != State.PUBLISHED) {
            return Outcome.no("unknown");
        }
        Sight.Eyes eyes = sight.of(by);
        if (!eyes.answersFor(item) && !eyes.supervises(item)) {
            return Outcome.no("not-yours");
        }
        if (reason.isBlank()) {
            return Outcome.no("no-reason");
        }
        String title = editions.edition(itemId, item.shown().orElseThrow())
                .orElseThrow()
                .title();
        items.withdraw(itemId, by.actor().name(), reason.strip());
        log.write(by.actor(), "disclosure.withdrawn", title, Map.of("reason", reason.strip()));
        return new Outcome.Done(itemId);
    }
}
