package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.core.Refusal;
import cn.jiannuo.server.ui.Frame;

/** What came of an action, in the reader's words. */
final class Said {
    private Said() {}

    static Frame.Notice refused(Frame page, Refusal refusal) {
        return new Frame.Notice(page.say(refusal.key(), refusal.gaps().toArray()), true);
    }

    static Frame.Notice done(Frame page, String key, Object... gaps) {
        return new Frame.Notice(page.say(key, gaps), false);
    }
}
