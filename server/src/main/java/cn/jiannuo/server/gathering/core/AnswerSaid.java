package cn.jiannuo.server.gathering.core;

import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.Refused;
import cn.jiannuo.server.duty.core.CompletePart;
import cn.jiannuo.server.duty.core.DutyDetail;
import cn.jiannuo.server.identity.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 答复: whoever owes the answer gives it in words; what was done, or why it cannot be. */
@Service
public class AnswerSaid {
    /** Characters of an answer at most. */
    public static final int MOST = 2000;

    private final WhatWasSaid said;
    private final CompletePart complete;
    private final Clock clock;

    AnswerSaid(WhatWasSaid said, CompletePart complete, Clock clock) {
        this.said = said;
        this.complete = complete;
        this.clock = clock;
    }

    @Transactional
    public Outcome answer(SignedIn by, long duty, String words) {
        WhatWasSaid.Said what = said.find(by, duty).orElse(null);
        if (what == null) {
            return Outcome.refused(new Refused.Unknown());
        }
        DutyDetail.Part mine = what.standing().parts().stream()
                .filter(part -> part.mine() && !part.supports())
                .findFirst()
                .orElse(null);
        if (mine == null) {
            String whose = what.standing().parts().isEmpty()
                    ? ""
                    : what.standing().parts().getFirst().name();
            return Outcome.refused(new Refused.NotYours(whose));
        }
        String answer = words.strip();
        if (answer.isEmpty() || answer.length() > MOST) {
            return Outcome.refused(new Refused.Missing("answer"));
        }
        return complete.complete(by.actor(), duty, mine.number(), LocalDate.now(clock), answer);
    }
}
