package cn.jiannuo.server.deliberation.web;

import cn.jiannuo.server.deliberation.core.Scorecards.Scorecard;
import cn.jiannuo.server.deliberation.core.Surveys.Survey;
import cn.jiannuo.server.organization.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The questionnaires, and the form for a new one.
 *
 * @param typed what was typed in the form when it was refused
 */
public record SurveysPage(
        List<Survey> surveys,
        boolean mayAsk,
        List<Scorecard> cards,
        List<Unit> units,
        int least,
        LocalDate today,
        Map<String, String> typed) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
