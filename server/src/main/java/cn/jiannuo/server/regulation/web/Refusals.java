package cn.jiannuo.server.regulation.web;

import cn.jiannuo.rulebook.text.Messages;
import cn.jiannuo.server.regulation.core.AdoptionRefusal;
import cn.jiannuo.server.regulation.core.Ended;
import cn.jiannuo.server.ui.Frame;
import java.util.List;
import java.util.stream.Collectors;

/** Says why something was refused, and what would make it a yes. */
final class Refusals {
    private Refusals() {}

    static List<String> of(List<AdoptionRefusal> reasons, Frame page) {
        return reasons.stream().map(reason -> of(reason, page)).toList();
    }

    private static String of(AdoptionRefusal reason, Frame page) {
        return switch (reason) {
            case AdoptionRefusal.UnboundSeats seats ->
                page.say(
                        "regulation.refused.unbound",
                        String.join(page.say("regulation.trial.comma"), seats.names()),
                        seats.names().size());
            case AdoptionRefusal.NoSuchUnit unit -> page.say("regulation.refused.unit", unit.seat(), unit.unit());
            case AdoptionRefusal.TooEarly early ->
                page.say(
                        "regulation.refused.early",
                        page.words().longDay(early.wanted()),
                        page.words().longDay(early.begins()));
            case AdoptionRefusal.NoValue value ->
                page.say("regulation.refused.value", value.figure(), value.typed(), example(value.unit(), page));
            case AdoptionRefusal.AboveWhole share ->
                page.say("regulation.refused.whole", share.figure(), share.typed());
            case AdoptionRefusal.FigureDay day ->
                page.say(
                        "regulation.refused.figure-day",
                        day.figure(),
                        day.typed(),
                        page.words().longDay(day.first()));
            case AdoptionRefusal.NoSource source -> page.say("regulation.refused.source", source.figure());
            case AdoptionRefusal.Contradicts other -> page.say("regulation.refused.contradicts", findings(other, page));
            case AdoptionRefusal.Meanwhile other ->
                page.say(
                        "regulation.refused.meanwhile", other.by(), page.words().moment(other.at()));
        };
    }

    private static String findings(AdoptionRefusal.Contradicts other, Frame page) {
        Messages messages = new Messages(page.words().locale());
        return other.findings().stream()
                .map(finding -> messages.render(finding.message()))
                .collect(Collectors.joining(" "));
    }

    private static String example(String unit, Frame page) {
        return switch (unit) {
            case "CNY" -> page.say("regulation.refused.like-money");
            case "percent" -> page.say("regulation.refused.like-percent");
            case "fraction" -> page.say("regulation.refused.like-fraction");
            default -> page.say("regulation.refused.like-number");
        };
    }

    /** Why a regulation was not suspended or repealed. */
    static String of(Ended refused, Frame page) {
        return switch (refused) {
            case Ended.InThePast past ->
                page.say(
                        "regulation.refused.past",
                        page.words().longDay(past.wanted()),
                        page.words().longDay(past.today()));
            case Ended.BackToFront days ->
                page.say(
                        "regulation.refused.back-to-front",
                        page.words().longDay(days.first()),
                        page.words().longDay(days.last()));
            case Ended.NotInForce none ->
                page.say("regulation.refused.not-in-force", page.words().longDay(none.wanted()));
            case Ended.NoReason none -> page.say("regulation.refused.no-reason");
            case Ended.Meanwhile other ->
                page.say(
                        "regulation.refused.meanwhile", other.by(), page.words().moment(other.at()));
            case Ended.Done done -> throw new IllegalArgumentException("it was not refused");
        };
    }
}
