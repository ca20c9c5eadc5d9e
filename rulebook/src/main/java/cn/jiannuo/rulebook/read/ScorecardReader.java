package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.read.ValueReader.Want;
import cn.jiannuo.rulebook.regulation.DayPhrase;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.Header;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.rulebook.regulation.ScorecardRule;
import cn.jiannuo.rulebook.regulation.ScorecardRule.Consequence;
import cn.jiannuo.rulebook.regulation.ScorecardRule.Criterion;
import cn.jiannuo.rulebook.regulation.ScorecardRule.ShareOf;
import cn.jiannuo.rulebook.regulation.ScorecardRule.Test;
import cn.jiannuo.rulebook.regulation.Value;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads scorecards: what is judged by which criteria, on a scale or in points, and what follows. */
final class ScorecardReader {
    private final RuleFrame frame;
    private final Fields fields;

    ScorecardReader(RuleFrame frame) {
        this.frame = frame;
        this.fields = frame.fields;
    }

    Rule scorecard() {
        Header header = frame.header();
        RuleFrame.Setting setting = frame.setting(About.ORGANISATION);
        Guard guard = frame.guard(setting);
        List<String> scale = fields.plainTexts("scale");
        ValueReader values = new ValueReader(frame.context);
        Optional<Value> points = fields.node("points").flatMap(n -> values.read(n, Want.COUNT));
        if (scale.isEmpty() == points.isEmpty()) {
            frame.context.findings().error(frame.block.place(), "scorecard.scale");
        }
        Optional<Value> raters = fields.node("at-least").flatMap(n -> values.read(n, Want.COUNT));
        ScorecardRule rule = new ScorecardRule(
                header,
                fields.requiredText("rated"),
                fields.requiredText("by"),
                fields.yes("secret", false),
                raters,
                criteria(values),
                scale,
                points,
                fields.word("share-of", BallotReader.shares(), ShareOf.VALID),
                follows(setting, scale, values),
                frame.planned(setting, guard));
        fields.done();
        return rule;
    }

    private List<Criterion> criteria(ValueReader values) {
        List<Criterion> criteria = new ArrayList<>();
        Optional<Fields> all = fields.fields("criteria");
        if (all.isEmpty()) {
            frame.context.findings().error(frame.block.place(), "key.missing", "criteria");
            return criteria;
        }
        Fields named = all.get().openEnded();
        for (String id : named.keys()) {
            if (named.value(id) instanceof Yaml.Scalar name) {
                criteria.add(new Criterion(id, name.text().strip(), Optional.empty()));
                continue;
            }
            named.fields(id).ifPresent(one -> {
                String name = one.requiredText("name");
                Optional<Value> points = one.node("points").flatMap(n -> values.read(n, Want.COUNT));
                one.done();
                criteria.add(new Criterion(id, name, points));
            });
        }
        return criteria;
    }

    private List<Consequence> follows(RuleFrame.Setting setting, List<String> scale, ValueReader values) {
        List<Consequence> follows = new ArrayList<>();
        Optional<Yaml> node = fields.node("follows");
        if (node.isEmpty()) {
            return follows;
        }
        List<Yaml> items = node.get() instanceof Yaml.Sequence s ? s.items() : List.of(node.get());
        for (Yaml item : items) {
            if (item instanceof Yaml.Mapping mapping) {
                consequence(new Fields(mapping, mapping.place(), frame.context.findings()), setting, scale, values)
                        .ifPresent(follows::add);
            } else {
                frame.context.error(item, "key.want-mapping", "follows");
            }
        }
        return follows;
    }

    private Optional<Consequence> consequence(
            Fields one, RuleFrame.Setting setting, List<String> scale, ValueReader values) {
        Optional<Test> test = test(one, scale, values);
        String what = one.requiredText("what");
        Optional<Party> who = Optional.ofNullable(one.required("who"))
                .flatMap(n -> new PartyReader(frame.context, setting.scopes())
                        .list(n).stream().findFirst());
        Optional<DayPhrase> due =
                Optional.ofNullable(one.required("due")).flatMap(new DayReader(frame.context, setting.scopes())::read);
        one.done();
        if (test.isEmpty() || who.isEmpty() || due.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Consequence(test.get(), what, who.get(), due.get()));
    }

    private Optional<Test> test(Fields one, List<String> scale, ValueReader values) {
        Optional<Yaml.Scalar> share = one.scalar("share");
        if (share.isPresent()) {
            String grade = share.get().text().strip();
            if (!scale.contains(grade)) {
                frame.context.error(
                        share.get(),
                        "key.want-word",
                        "share",
                        grade,
                        scale,
                        Nearest.to(grade, scale).orElse(""));
            }
            return Optional.ofNullable(one.required("at-least"))
                    .flatMap(n -> values.read(n, Want.SHARE))
                    .map(v -> new Test.ShareReaches(grade, v));
        }
        boolean below = one.word("score", new LinkedHashMap<>(Map.of("below", true, "reaches", false)), true);
        return Optional.ofNullable(one.required("figure"))
                .flatMap(n -> values.read(bare(n), Want.COUNT))
                .map(v -> below ? new Test.ScoreBelow(v) : new Test.ScoreReaches(v));
    }

    /** {@code figure: pass-mark} and {@code figure: figure(pass-mark)} mean the same. */
    private Yaml bare(Yaml node) {
        if (node instanceof Yaml.Scalar s
                && frame.context.figures().containsKey(s.text().strip())) {
            return new Yaml.Scalar("figure(" + s.text().strip() + ")", s.quoted(), s.place());
        }
        return node;
    }
}
