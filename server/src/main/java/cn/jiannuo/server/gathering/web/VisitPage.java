package cn.jiannuo.server.gathering.web;

import cn.jiannuo.server.duty.core.OnOccasion.Standing;
import cn.jiannuo.server.gathering.core.Kind;
import cn.jiannuo.server.gathering.core.Visit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A visit to a reception, for the visitor and for whoever receives or keeps it.
 *
 * @param said what became a case
 * @param typed an answer that was refused
 * @param rows what is typed of what could not be answered on the spot
 * @param refused why, or empty
 * @param focus whether the cursor stands in the last row
 */
public record VisitPage(
        Kind kind,
        Visit visit,
        boolean keeps,
        boolean own,
        boolean mayCancel,
        boolean mayEnd,
        List<SaidThere> said,
        String typed,
        List<MinutesPage.Row> rows,
        String refused,
        boolean focus) {

    /** Something said there, and how it stands. */
    public record SaidThere(String words, String handler, List<Standing> standings) {}

    public Map<String, String> seats() {
        return new TreeMap<>(kind.seats());
    }
}
