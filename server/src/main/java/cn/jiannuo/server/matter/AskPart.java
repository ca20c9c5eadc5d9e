package cn.jiannuo.server.matter;

import cn.jiannuo.server.organization.Station;
import java.time.LocalDate;
import java.util.Set;

/**
 * What another station is asked for.
 *
 * @param step that is open, and the asker's
 * @param until its last day, within the step's own
 * @param keptOut ids of people who must not get it, besides those whom the procedure excludes
 */
public record AskPart(String step, Station to, LocalDate until, String what, Set<Long> keptOut) {
    public AskPart {
        keptOut = Set.copyOf(keptOut);
    }
}
