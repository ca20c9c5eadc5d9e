package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.rulebook.procedure.Act.Response;
import cn.jiannuo.rulebook.procedure.Refusal;
import cn.jiannuo.server.deliberation.core.Remarks.Grade;
import cn.jiannuo.server.deliberation.core.Remarks.Remark;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.matter.Moved.Why;
import cn.jiannuo.server.tenancy.Actor;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 答复意见: adopted, partly or not, always with why. */
@Service
public class AnswerOpinion {
    private static final int LONGEST = 5000;

    private final Matters matters;
    private final Remarks remarks;

    AnswerOpinion(Matters matters, Remarks remarks) {
        this.matters = matters;
        this.remarks = remarks;
    }

    @Transactional
    public Heard answer(Actor actor, long matter, int opinion, Response response, String typed) {
        String why = PlainText.of(typed);
        if (why.isEmpty()) {
            return new Heard.Wrong("answer-why");
        }
        if (why.length() > LONGEST) {
            return new Heard.Wrong("long-opinion", why.length(), LONGEST);
        }
        Optional<Remark> remark = remarks.find(matter, opinion);
        boolean closed = remark.filter(one -> one.grade() != Grade.OPEN).isPresent();
        if (closed && remark.get().authorId() == actor.person().orElse(0)) {
            // the matter knows a pseudonym only, and could not tell
            return new Heard.No(new Why.ByProcedure(new Refusal.OwnOpinion(opinion)));
        }
        Moved moved =
                matters.act(actor, matter, new Deed.Answer(opinion, response, closed ? GiveOpinion.NOT_FOR_ALL : why));
        if (moved instanceof Moved.Refused refused) {
            return new Heard.No(refused.why());
        }
        if (closed) {
            remarks.reply(matter, opinion, why);
        }
        return new Heard.Done();
    }
}
