package cn.jiannuo.server.record.core;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.record.Sequels;
import cn.jiannuo.server.record.Sequels.Sequel;
import cn.jiannuo.server.record.core.Entries.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of entries that events filled. */
@Component
public class FollowEntries {
    private final ObjectProvider<Sequels> sequels;

    FollowEntries(ObjectProvider<Sequels> sequels) {
        this.sequels = sequels;
    }

    /** By {@link Entry#filledFrom}; pages only for what the reader may see. */
    @Transactional(readOnly = true)
    public Map<String, List<Sequel>> of(List<Entry> entries, SignedIn reader) {
        return of(entries, Optional.of(reader));
    }

    /** For whoever tells of all of them without naming anybody. */
    @Transactional(readOnly = true)
    public Map<String, List<Sequel>> of(List<Entry> entries) {
        return of(entries, Optional.empty());
    }

    private Map<String, List<Sequel>> of(List<Entry> entries, Optional<SignedIn> reader) {
        List<String> references = entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.filledFrom()))
                .toList();
        return references.isEmpty()
                ? Map.of()
                : sequels.stream()
                        .findFirst()
                        .map(told -> told.of(references, reader))
                        .orElse(Map.of());
    }
}
