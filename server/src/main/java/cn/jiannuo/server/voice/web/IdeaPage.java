package cn.jiannuo.server.voice.web;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.server.matter.Decisions.Decision;
import cn.jiannuo.server.voice.affair.Affair;
import cn.jiannuo.server.voice.affair.AwardIdea.Offered;
import cn.jiannuo.server.voice.affair.Awards.Award;
import cn.jiannuo.server.voice.affair.Ballots.Ballot;
import cn.jiannuo.server.voice.affair.CountBallot.Open;
import cn.jiannuo.server.voice.affair.Panel.Judgement;
import cn.jiannuo.server.voice.affair.Panel.Sitting;
import cn.jiannuo.server.voice.affair.UseIdea.Use;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the page of an idea.
 *
 * @param own whether it is the reader's
 * @param supported whether the reader thinks well of it
 * @param sitting the panel that judges it now, or null
 * @param judges whether the reader may still speak for a seat of the panel
 * @param same those that were merged into it
 * @param main the one it was merged into, or null
 * @param mergeable ideas it may be merged into by the reader; none where he may not
 * @param deals whether the reader deals with it
 * @param decisions what it may have ended in
 * @param vote that the reader is to count, or null
 */
public record IdeaPage(
        Affair idea,
        boolean own,
        boolean supported,
        @Nullable Sitting sitting,
        List<Judgement> judgements,
        boolean judges,
        List<Affair> same,
        @Nullable Affair main,
        List<Affair> mergeable,
        boolean deals,
        List<Use> uses,
        List<Decision> decisions,
        List<Award> awards,
        List<Offered> offered,
        List<Ballot> ballots,
        @Nullable Open vote) {

    public static boolean isMoney(Field field) {
        return field.type() == Type.MONEY;
    }
}
