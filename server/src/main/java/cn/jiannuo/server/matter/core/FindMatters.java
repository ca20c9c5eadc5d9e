package cn.jiannuo.server.matter.core;

import cn.jiannuo.server.matter.Matter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads matters for other modules. */
@Service
public class FindMatters {
    private final MatterTable matters;

    FindMatters(MatterTable matters) {
        this.matters = matters;
    }

    @Transactional(readOnly = true)
    public List<Matter> ofEvent(String reference) {
        return matters.ofOccasion(reference).stream().map(MatterRow::seen).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Matter> find(long matter) {
        return matters.find(matter).map(MatterRow::seen);
    }
}
