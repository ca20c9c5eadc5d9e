package cn.jiannuo.server.gathering.web;

import cn.jiannuo.server.gathering.core.Outcome;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.Words;

/** Says what came of an act. */
final class Told {
    private Told() {}

    static Frame.Notice of(Outcome outcome, String done, Words words) {
        return switch (outcome) {
            case Outcome.Done ok -> new Frame.Notice(words.say(done), false);
            case Outcome.No no -> new Frame.Notice(say(no, words), true);
        };
    }

    static String say(Outcome.No no, Words words) {
        return words.say("gathering.no." + no.why(), no.gaps().toArray());
    }
}
