package cn.jiannuo.server.deliberation.web;

import cn.jiannuo.rulebook.procedure.Votes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** What the form of a meeting says. */
record MeetingForm(
        String step,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate heldOn,
        @Nullable String attended,
        @Nullable String absent,
        @Nullable Integer members,
        @Nullable Integer present,
        @Nullable Integer inFavour,
        @Nullable Integer against,
        @Nullable Integer abstained,
        @Nullable Integer invalid,
        @Nullable String dissent,
        @Nullable String reason) {

    private static int count(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    Votes votes() {
        return new Votes(
                count(members), count(present), count(inFavour), count(against), count(abstained), count(invalid));
    }

    Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>(Map.of(
                "attended", text(attended), "absent", text(absent), "dissent", text(dissent), "reason", text(reason)));
        Votes votes = votes();
        typed.put("members", String.valueOf(votes.members()));
        typed.put("present", String.valueOf(votes.present()));
        typed.put("inFavour", String.valueOf(votes.inFavour()));
        typed.put("against", String.valueOf(votes.against()));
        typed.put("abstained", String.valueOf(votes.abstained()));
        typed.put("invalid", String.valueOf(votes.invalid()));
        return typed;
    }
}
