package cn.jiannuo.server.matter;

import cn.jiannuo.rulebook.procedure.State;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 事项: a procedure that runs, or has ended.
 *
 * @param rule id of the procedure in its regulation
 * @param occasion reference of the event that set it off
 * @param subject code of the person or path of the unit it is about, or empty
 * @param confidential whether only whoever deals with it and whom it is about may see it
 * @param person whom it is about as the roster had him when it began, canonical words by field; empty when it is about nobody
 * @param event the event as it was reported, canonical words by field
 * @param standing where it stands; the date of a step's end, who did it and every opinion follow from it
 * @param ended how it ended, or null while it runs
 */
public record Matter(
        long id,
        String regulation,
        String rule,
        String occasion,
        String subject,
        String name,
        String subjectName,
        boolean confidential,
        Map<String, String> person,
        Map<String, String> event,
        State standing,
        LocalDate openedOn,
        @Nullable String ended,
        @Nullable LocalDate endedOn) {

    /** 上门维修：赵立新. */
    public String title() {
        return subjectName.isEmpty() ? name : name + "：" + subjectName;
    }
}
