package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.procedure.State;
import cn.jiannuo.server.matter.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A matter as the table has it.
 *
 * @param pack hash of the text it began under
 * @param about {@code PERSON}, {@code UNIT} or {@code ORGANISATION}: an ORGANISATION's is not shown to its subject
 * @param confidential whether nobody sees it by his office alone
 */
record MatterRow(
        long id,
        String regulation,
        String rule,
        String occasion,
        String subject,
        String pack,
        String clause,
        String citation,
        String name,
        String about,
        String subjectName,
        boolean confidential,
        Facts facts,
        State standing,
        LocalDate openedOn,
        @Nullable String ended,
        @Nullable LocalDate endedOn) {

    String title() {
        return subjectName.isEmpty() ? name : name + "：" + subjectName;
    }

    Matter seen() {
        return new Matter(
                id,
                regulation,
                rule,
                occasion,
                subject,
                name,
                subjectName,
                confidential,
                facts.person(),
                facts.event(),
                standing,
                openedOn,
                ended,
                endedOn);
    }
}
