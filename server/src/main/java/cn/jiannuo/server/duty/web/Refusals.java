package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.Refused;
import cn.jiannuo.server.ui.Words;
import java.util.Locale;

/** Words a refusal: what stands in the way, and the way out. */
final class Refusals {
    private Refusals() {}

    static String say(Refused why, Words words) {
        return switch (why) {
            case Refused.Unknown unknown -> words.say("duty.refused.unknown");
            case Refused.AlreadyDone done -> words.say("duty.refused.already-done", done.by(), done.at());
            case Refused.Closed closed ->
                words.say(
                        "duty.refused.closed",
                        words.say("duty.state." + closed.state().name().toLowerCase(Locale.ROOT)));
            case Refused.NotYours other -> words.say("duty.refused.not-yours", other.whose());
            case Refused.ImpossibleDay day ->
                words.say("duty.refused.impossible-day", day.day(), day.earliest(), day.latest());
            case Refused.StepOfMatter step -> words.say("duty.refused.step-of-matter");
            case Refused.Missing missing -> words.say("duty.refused.missing-" + missing.field());
            case Refused.AlreadyAnswered given -> words.say("duty.refused.already-answered", given.by(), given.at());
            case Refused.NotAnAnswer text -> words.say("duty.refused.not-an-answer", text.text());
            case Refused.AnswerFirst first -> words.say("duty.refused.answer-first");
            case Refused.AlreadySaid said -> words.say("duty.refused.already-said");
            case Refused.OwnRequest own -> words.say("duty.refused.own-request");
            case Refused.AlreadyAsked asked -> words.say("duty.refused.already-asked", asked.on());
            case Refused.CannotRead closed -> words.say("duty.refused.cannot-read", closed.name());
            case Refused.NoSuchPerson nobody -> words.say("duty.refused.no-such-person", nobody.text());
        };
    }
}
