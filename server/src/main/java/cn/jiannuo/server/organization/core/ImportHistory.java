package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.core.Uploads.Import;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the roster is today, and the imports it came from. */
@Component
@Transactional(readOnly = true)
public class ImportHistory {
    private final Uploads uploads;
    private final People people;

    ImportHistory(Uploads uploads, People people) {
        this.uploads = uploads;
        this.people = people;
    }

    /** How many people there are, and every import, the latest first. */
    public record Roster(long people, List<Import> imports) {}

    public Roster roster() {
        return new Roster(people.count(), uploads.imports());
    }

    /** The import an upload became; empty while it is not confirmed. */
    public Optional<Import> of(long upload) {
        return uploads.imported(upload);
    }
}
