package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.organization.Outcome;
import cn.jiannuo.server.organization.RosterImported;
import cn.jiannuo.server.organization.RosterVocabulary;
import cn.jiannuo.server.organization.core.Uploads.Import;
import cn.jiannuo.server.organization.core.Uploads.Upload;
import cn.jiannuo.server.tenancy.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes an uploaded file the roster, in one transaction. */
@Service
public class ConfirmUpload {
    private final Uploads uploads;
    private final Rosters rosters;
    private final ReadRoster reader;
    private final RosterVocabulary vocabulary;
    private final ApplyUnits units;
    private final ApplyPeople people;
    private final ApplyHoldings holdings;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ConfirmUpload(
            Uploads uploads,
            Rosters rosters,
            ReadRoster reader,
            RosterVocabulary vocabulary,
            ApplyUnits units,
            ApplyPeople people,
            ApplyHoldings holdings,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.uploads = uploads;
        this.rosters = rosters;
        this.reader = reader;
        this.vocabulary = vocabulary;
        this.units = units;
        this.people = people;
        this.holdings = holdings;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Confirms what the reader saw.
     *
     * @param seen version of the roster the changes were worked out against: if the roster has changed since, nothing happens,
     *     because nobody has seen what would change now
     * @return the version that came of it, also when it is confirmed again
     */
    @Transactional
    public Outcome confirm(Actor actor, long upload, long seen) {
        CurrentRoster now = rosters.loadToChange(new Headings(vocabulary.get())::columnOf);
        Optional<Import> before = uploads.imported(upload);
        if (before.isPresent()) {
            return new Outcome.Done(before.get().version());
        }
        Optional<Upload> found = uploads.find(upload);
        if (found.isEmpty()) {
            return refused("no-upload");
        }
        if (now.version() != seen) {
            return refused("roster-changed");
        }
        Reading reading = reader.read(found.get().fileName(), found.get().content());
        if (!reading.isGood()) {
            return refused("has-errors");
        }
        Changes changes = CompareRosters.of(now, reading, vocabulary.get());
        return apply(actor, "roster.imported", found.get(), now, reading, changes);
    }

    /** @param act as the audit log calls it */
    Outcome apply(Actor actor, String act, Upload upload, CurrentRoster now, Reading file, Changes changes) {
        if (changes.isEmpty()) {
            uploads.discard(upload.id());
            return new Outcome.Done(now.version());
        }
        long version = now.version() + 1;
        units.apply(actor, now, file.lines(), changes);
        uploads.record(actor, upload, version, file.lines().size(), changes);
        people.apply(actor, upload.id(), now, file.lines(), changes);
        holdings.apply(actor, now, changes);
        rosters.changed(version, file.columns(), changes.keptColumns());
        uploads.discard(upload.id());
        audit.write(
                actor,
                act,
                upload.fileName(),
                Map.of(
                        "version",
                        Long.toString(version),
                        "people",
                        Integer.toString(file.lines().size())));
        events.publishEvent(
                new RosterImported(actor.institution(), version, file.lines().size()));
        return new Outcome.Done(version);
    }

    private static Outcome refused(String reason) {
        return new Outcome.Refused("organization.refused." + reason, List.of());
    }
}
