package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.voice.vault.ContentKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives those at another seat the keys of a letter; never those whom it is about. */
@Component
class ShareLetter {
    private final ReadLetter reading;
    private final Sealed sealed;
    private final Mailboxes mailboxes;
    private final Stations stations;
    private final Notices notices;
    private final Clock clock;

    ShareLetter(
            ReadLetter reading, Sealed sealed, Mailboxes mailboxes, Stations stations, Notices notices, Clock clock) {
        this.reading = reading;
        this.sealed = sealed;
        this.mailboxes = mailboxes;
        this.stations = stations;
        this.notices = notices;
        this.clock = clock;
    }

    /** @return why not, or empty when it is done */
    Optional<Acted> with(Reader reader, long id, Station to) {
        Optional<ContentKey> key = reading.key(reader, id, Part.LETTER);
        if (key.isEmpty()) {
            return Optional.of(Acted.refused("not-yours"));
        }
        LocalDate today = LocalDate.now(clock);
        Conflicts.Concerned concerned = reading.content(key.get(), id).concerned();
        List<Mailboxes.Box> boxes = mailboxes.at(to, today, concerned);
        if (boxes.isEmpty()) {
            boolean nobody = mailboxes.at(to, today, Conflicts.Concerned.NOBODY).isEmpty();
            return Optional.of(Acted.refused(nobody ? "no-mailbox" : "conflict", stations.name(to)));
        }
        enclose(reader, id, boxes);
        boxes.forEach(box -> notices.tell(
                "voice handed " + id + " " + today,
                box.person(),
                Kind.TO_DO,
                "voice.notice.handed",
                List.of(),
                "/voice/letters/" + id,
                Urgency.TODAY));
        return Optional.empty();
    }

    /**
     * Gives one colleague the keys, wherever he sits.
     *
     * @return why not, or empty when it is done
     */
    Optional<Acted> withOne(Reader reader, long id, Person colleague) {
        Optional<ContentKey> key = reading.key(reader, id, Part.LETTER);
        if (key.isEmpty()) {
            return Optional.of(Acted.refused("not-yours"));
        }
        if (reading.content(key.get(), id).concerned().excludes(colleague.id())) {
            return Optional.of(Acted.refused("conflict", colleague.name()));
        }
        Optional<Mailboxes.Box> box = mailboxes.box(colleague.id());
        box.ifPresent(one -> enclose(reader, id, List.of(one)));
        return box.isPresent() ? Optional.empty() : Optional.of(Acted.refused("no-mailbox", colleague.name()));
    }

    /** A name or an original was opened for one reader alone and does not go along. */
    private void enclose(Reader reader, long id, List<Mailboxes.Box> boxes) {
        for (int part : sealed.parts(id, reader.person())) {
            if (Part.goesAlong(part)) {
                reading.key(reader, id, part)
                        .ifPresent(open -> boxes.forEach(box -> sealed.enclose(id, part, open, box)));
            }
        }
    }
}
