package cn.jiannuo.server.proof.core;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.regulation.DutyRule;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.server.duty.core.DutyList;
import cn.jiannuo.server.record.Proofs.Entry;
import cn.jiannuo.server.record.core.Evidence;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether an entry shows a duty: the same person or unit, not before the duty began, and one of those that count for it. */
enum Fit {
    YES,
    /** It is about somebody else. */
    ANOTHER_SUBJECT,
    /** It happened before the duty began. */
    TOO_EARLY,
    /** The clause counts others. */
    NOT_COUNTED;

    /** Key of the words that say why it does not. */
    String refused() {
        return "proof.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Fit of(Ledger ledger, DutyRule rule, DutyList.Row duty, Entry entry) {
        if (!isAbout(ledger, duty, entry)) {
            return ANOTHER_SUBJECT;
        }
        if (entry.on().isBefore(duty.starts())) {
            return TOO_EARLY;
        }
        return Evidence.counts(ledger, rule, entry.cells()) ? YES : NOT_COUNTED;
    }

    /** A ledger that names nobody of the kind the duty is about leaves it to whoever shows it. */
    private static boolean isAbout(Ledger ledger, DutyList.Row duty, Entry entry) {
        return switch (duty.about()) {
            case "PERSON" -> named(ledger, entry, duty.subject(), About.PERSON, Field.Refers.PERSON);
            case "UNIT" -> named(ledger, entry, duty.subject(), About.UNIT, Field.Refers.UNIT);
            default -> true;
        };
    }

    private static boolean named(Ledger ledger, Entry entry, String subject, About about, Field.Refers refers) {
        String own = about == About.PERSON ? "person" : "unit";
        Stream<String> builtIn = ledger.about() == about ? Stream.of(own) : Stream.of();
        Stream<String> declared = ledger.fields().stream()
                .filter(field -> field.refers() == refers)
                .map(Field::name);
        var columns = Stream.concat(builtIn, declared).toList();
        return columns.isEmpty()
                || columns.stream()
                        .anyMatch(column -> subject.equals(entry.cells().get(column)));
    }
}
