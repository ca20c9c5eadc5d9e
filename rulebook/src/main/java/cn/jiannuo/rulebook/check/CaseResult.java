package cn.jiannuo.rulebook.check;

import cn.jiannuo.rulebook.judge.Verdict.Met;
import cn.jiannuo.rulebook.text.Message;
import java.util.List;

/**
 * What an example case came to.
 *
 * @param got the answer, in the words an example uses
 * @param wrong why the case fails; empty when it holds
 * @param met figures something was held against
 */
record CaseResult(String got, List<Message> wrong, List<Met> met) {
    CaseResult {
        wrong = List.copyOf(wrong);
        met = List.copyOf(met);
    }

    static CaseResult unusable(String key, Object... args) {
        return unusable(Message.of(key, args));
    }

    static CaseResult unusable(Message why) {
        return new CaseResult("", List.of(why), List.of());
    }
}
