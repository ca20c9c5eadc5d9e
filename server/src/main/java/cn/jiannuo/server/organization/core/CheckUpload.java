package cn.jiannuo.server.organization.core;

import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.server.organization.RosterVocabulary;
import cn.jiannuo.server.organization.core.Uploads.Upload;
import cn.jiannuo.server.tenancy.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A dry run: what is wrong with an uploaded file, or what it would change; writes nothing of the roster. */
@Service
public class CheckUpload {
    private final Uploads uploads;
    private final Rosters rosters;
    private final ReadRoster reader;
    private final RosterVocabulary vocabulary;

    CheckUpload(Uploads uploads, Rosters rosters, ReadRoster reader, RosterVocabulary vocabulary) {
        this.uploads = uploads;
        this.rosters = rosters;
        this.reader = reader;
        this.vocabulary = vocabulary;
    }

    /**
     * An upload, looked at.
     *
     * @param changes empty when the file has errors
     * @param version of the roster it was compared with; the confirmation names it
     */
    public record Checked(Upload upload, Reading reading, Optional<Changes> changes, long version) {

        /** Columns the roster did not have, and that no regulation reads yet. */
        public List<String> unread() {
            List<String> added = changes.map(Changes::newColumns).orElse(List.of());
            return reading.notices().stream()
                    .filter(notice -> notice.kind() == DataProblem.Kind.COLUMN_UNKNOWN)
                    .map(DataProblem::column)
                    .filter(added::contains)
                    .toList();
        }
    }

    @Transactional
    public long upload(Actor actor, String fileName, byte[] content) {
        return uploads.add(actor, fileName, content);
    }

    /** Empty when there is no such upload, because it was imported, given up, or is of yesterday's yesterday. */
    @Transactional(readOnly = true)
    public Optional<Checked> check(long upload) {
        return uploads.find(upload).map(found -> {
            Reading reading = reader.read(found.fileName(), found.content());
            CurrentRoster now = rosters.load().named(new Headings(vocabulary.get())::columnOf);
            Optional<Changes> changes = reading.isGood()
                    ? Optional.of(CompareRosters.of(now, reading, vocabulary.get()))
                    : Optional.empty();
            return new Checked(found, reading, changes, now.version());
        });
    }

    @Transactional
    public void giveUp(long upload) {
        uploads.discard(upload);
    }
}
