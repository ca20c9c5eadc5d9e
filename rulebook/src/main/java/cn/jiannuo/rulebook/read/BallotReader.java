package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.read.ValueReader.Want;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.Header;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.rulebook.regulation.ScorecardRule.ShareOf;
import cn.jiannuo.rulebook.regulation.Value;
import cn.jiannuo.rulebook.regulation.VoteRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads votes. */
final class BallotReader {
    private final RuleFrame frame;
    private final Fields fields;

    BallotReader(RuleFrame frame) {
        this.frame = frame;
        this.fields = frame.fields;
    }

    /** Of whom a share is taken. */
    static Map<String, ShareOf> shares() {
        Map<String, ShareOf> words = new LinkedHashMap<>();
        words.put("valid", ShareOf.VALID);
        words.put("members", ShareOf.MEMBERS);
        words.put("present", ShareOf.PRESENT);
        return words;
    }

    Rule vote() {
        Header header = frame.header();
        RuleFrame.Setting setting = frame.setting(About.ORGANISATION);
        Guard guard = frame.guard(setting);
        ValueReader values = new ValueReader(frame.context);
        String passes = fields.requiredText("passes");
        boolean more = passes.startsWith("more than ");
        if (!passes.isEmpty() && !more && !passes.startsWith("at least ")) {
            frame.context.findings().error(fields.place("passes"), "vote.passes", passes);
        }
        Optional<Value> majority = fields.scalar("passes")
                .flatMap(s -> values.read(passes.replaceFirst("^(more than|at least)\\s+", ""), s, Want.SHARE));
        Optional<Value> quorum =
                Optional.ofNullable(fields.required("quorum")).flatMap(n -> values.read(n, Want.SHARE));
        Value none = new Value.Literal(0, 1, "fraction");
        VoteRule rule = new VoteRule(
                header,
                fields.requiredText("by"),
                fields.yes("secret", false),
                fields.word("of", shares(), ShareOf.MEMBERS),
                quorum.orElse(none),
                majority.orElse(none),
                more,
                frame.planned(setting, guard));
        fields.done();
        return rule;
    }
}
