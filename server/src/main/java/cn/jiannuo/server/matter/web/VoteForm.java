package cn.jiannuo.server.matter.web;

import cn.jiannuo.rulebook.procedure.Votes;
import cn.jiannuo.server.matter.Deed;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ends a step by the count of a vote. */
record VoteForm(
        @Nullable String step,
        @Nullable String reason,
        @Nullable Set<String> documents,
        @Nullable Integer members,
        @Nullable Integer present,
        @Nullable Integer inFavour,
        @Nullable Integer against,
        @Nullable Integer abstained,
        @Nullable Integer invalid)
        implements DeedForm {
    @Override
    public Deed deed() {
        Votes votes = new Votes(
                count(members), count(present), count(inFavour), count(against), count(abstained), count(invalid));
        return new Deed.CountVotes(DeedForm.text(step), votes, DeedForm.text(reason), DeedForm.all(documents));
    }

    private static int count(@Nullable Integer value) {
        return value == null ? 0 : value;
    }
}
