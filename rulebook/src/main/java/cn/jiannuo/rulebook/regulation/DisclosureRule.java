package cn.jiannuo.rulebook.regulation;

import java.util.List;
import java.util.Optional;

/**
 * 公开事项: what is made public, to whom, how and when, by whom and under whose eyes.
 *
 * @param content what it contains
 * @param form where it appears
 * @param objections how long it stays open for objections, or empty
 * @param withheld what is never published
 * @param ledger id of the record it is composed from, or empty
 */
public record DisclosureRule(
        Header header,
        Schedule when,
        List<String> content,
        String audience,
        List<String> form,
        Optional<Party> supervisedBy,
        Optional<DayPhrase> objections,
        List<String> withheld,
        Optional<String> ledger)
        implements Rule {
    public DisclosureRule {
        content = List.copyOf(content);
        form = List.copyOf(form);
        withheld = List.copyOf(withheld);
    }

    @Override
    public Kind kind() {
        return Kind.DISCLOSURE;
    }

    @Override
    public Optional<Schedule> schedule() {
        return Optional.of(when);
    }
}
