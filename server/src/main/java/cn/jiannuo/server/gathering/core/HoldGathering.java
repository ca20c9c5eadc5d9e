package cn.jiannuo.server.gathering.core;

import cn.jiannuo.rulebook.regulation.DutyRule;
import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.core.CompletePart;
import cn.jiannuo.server.duty.core.DutyList;
import cn.jiannuo.server.duty.core.OnOccasion;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.record.Happenings;
import cn.jiannuo.server.record.core.Evidence;
import cn.jiannuo.server.record.core.Reach;
import cn.jiannuo.server.record.core.Reaches;
import cn.jiannuo.server.record.core.Reaches.Reader;
import cn.jiannuo.server.record.core.WriteEntry;
import cn.jiannuo.server.record.core.Written;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 记下: the minutes of an occasion, and with them the duty to hold it is done; both or neither. */
@Service
public class HoldGathering {
    private final Reaches reaches;
    private final WriteEntry write;
    private final Happenings happenings;
    private final OnOccasion duties;
    private final CompletePart complete;
    private final Drafts drafts;

    HoldGathering(
            Reaches reaches,
            WriteEntry write,
            Happenings happenings,
            OnOccasion duties,
            CompletePart complete,
            Drafts drafts) {
        this.reaches = reaches;
        this.write = write;
        this.happenings = happenings;
        this.duties = duties;
        this.complete = complete;
        this.drafts = drafts;
    }

    /** Whether somebody may write down what was said at such an occasion. */
    @Transactional(readOnly = true)
    public boolean mayWrite(SignedIn reader, Kind kind) {
        return !reaches.writing(reaches.reader(reader), kind.ledger()).isNone();
    }

    /**
     * @param reference the same again is the same occasion, and begins nothing twice
     * @param texts by field
     */
    @Transactional
    public Written hold(SignedIn by, Kind kind, String reference, Map<String, String> texts) {
        return hold(by, reaches.writing(reaches.reader(by), kind.ledger()), kind, reference, texts);
    }

    /** For somebody whose right to write here was found elsewhere: who receives people writes down what they said. */
    @Transactional
    Written hold(SignedIn by, Reach reach, Kind kind, String reference, Map<String, String> texts) {
        Reader reader = reaches.reader(by);
        Optional<String> author = Optional.of(reader.code()).filter(code -> !code.isEmpty());
        Written written = write.write(
                by.actor(), kind.ledger(), reach, author, new WriteEntry.Entry(reference, texts, List.of()));
        if (written instanceof Written.Done) {
            show(by, kind, happenings.reported(reference).getFirst());
            drafts.forget(by, kind);
        }
        return written;
    }

    /**
     * The duty of the time it was held in is done by it, and one that was missed before only when that one is done already: what is
     * held late in one month does not make the next months late. Where none waits, it was held over and above.
     */
    private void show(SignedIn by, Kind kind, Happenings.Happening entry) {
        LocalDate on = entry.on();
        List<String> counted = kind.holding().stream()
                .filter(rule -> Evidence.counts(kind.ledger(), rule, entry.cells()))
                .map(rule -> rule.header().id())
                .toList();
        Optional<DutyList.Row> waiting = waiting(by, kind, counted, on);
        if (waiting.isPresent()) {
            Outcome outcome =
                    complete.completeByEvidence(by.actor(), waiting.get().id(), on, kind.name());
            if (outcome instanceof Outcome.No no) {
                throw new IllegalStateException("an open duty was not done by its evidence: " + no.why());
            }
        }
    }

    private Optional<DutyList.Row> waiting(SignedIn by, Kind kind, List<String> rules, LocalDate on) {
        return duties.due(by, kind.regulation(), rules, on.minusYears(1), on.plusYears(1)).stream()
                .filter(row -> row.state().isOpen() && !row.starts().isAfter(on))
                .max(Comparator.comparing(DutyList.Row::starts));
    }

    /** What the minutes must say to count for a duty. */
    public Map<String, String> asked(Kind kind, String rule) {
        return kind.holding().stream()
                .filter(one -> one.header().id().equals(rule))
                .findFirst()
                .map((DutyRule one) -> Evidence.asked(kind.ledger(), one))
                .orElse(Map.of());
    }
}
