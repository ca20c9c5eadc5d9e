package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.read.Context.Scopes;
import cn.jiannuo.rulebook.read.ValueReader.Want;
import cn.jiannuo.rulebook.regulation.DayPhrase;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.Header;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.RecordRule;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Schedule;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.rulebook.regulation.ScorecardRule;
import cn.jiannuo.rulebook.regulation.ScorecardRule.Consequence;
import cn.jiannuo.rulebook.regulation.ScorecardRule.Criterion;
import cn.jiannuo.rulebook.regulation.ScorecardRule.ShareOf;
import cn.jiannuo.rulebook.regulation.ScorecardRule.Test;
import cn.jiannuo.rulebook.regulation.Value;
import cn.jiannuo.rulebook.regulation.VoteRule;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the kinds that ask people's judgement, and the ledgers: scorecards, votes, records. */
final class BallotReader {
    private final RuleFrame frame;
    private final Fields fields;

    BallotReader(RuleFrame frame) {
        this.frame = frame;
        this.fields = frame.fields;
    }

    private static Map<String, ShareOf> shares() {
        Map<String, ShareOf> words = new LinkedHashMap<>();
        words.put("valid", ShareOf.VALID);
        words.put("members", ShareOf.MEMBERS);
        words.put("present", ShareOf.PRESENT);
        return words;
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
                fields.word("share-of", shares(), ShareOf.VALID),
                follows(setting, scale, values),
                planned(setting, guard));
        fields.done();
        return rule;
    }

    private Optional<Schedule> planned(RuleFrame.Setting setting, Guard guard) {
        return fields.node("who").isPresent() ? Optional.of(frame.schedule(setting, guard)) : Optional.empty();
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
                planned(setting, guard));
        fields.done();
        return rule;
    }

    Rule record() {
        Header header = frame.header();
        Shape shape = frame.context.event(frame.block.id());
        // a word that is none of these was refused when the kinds were gathered
        About about = fields.text("each").map(Declarations.ABOUT::get).orElse(About.PERSON);
        List<String> own = new ArrayList<>();
        List<String> optional = new ArrayList<>();
        Fields inner = fields.fields("fields").orElse(null);
        if (inner == null) {
            frame.context.findings().error(frame.block.place(), "key.missing", "fields");
        } else {
            for (String name : inner.openEnded().keys()) {
                own.add(name);
                if (inner.value(name) instanceof Yaml.Mapping m
                        && new Fields(m, m.place(), frame.context.findings()).yes("optional", false)) {
                    optional.add(name);
                }
            }
        }
        Scopes scopes = frame.scopes(About.PERSON, List.of(frame.block.id()));
        PartyReader parties = new PartyReader(frame.context, scopes);
        List<Party> write = parties.list(fields, "write");
        List<Party> read = parties.list(fields, "read");
        List<String> sensitive = sensitive(own);
        fields.text("keep");
        fields.done();
        return new RecordRule(header, about, shape, own, optional, write, read, sensitive);
    }

    private List<String> sensitive(List<String> own) {
        List<String> sensitive = new ArrayList<>();
        for (Yaml.Scalar name : fields.texts("sensitive")) {
            if (own.contains(name.text().strip())) {
                sensitive.add(name.text().strip());
            } else {
                frame.context.error(
                        name,
                        "record.sensitive",
                        name.text(),
                        Nearest.to(name.text(), own).orElse(""));
            }
        }
        return sensitive;
    }
}
