package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.procedure.Collects;
import cn.jiannuo.rulebook.procedure.Extension;
import cn.jiannuo.rulebook.procedure.Requirement;
import cn.jiannuo.rulebook.procedure.StepBuilder;
import cn.jiannuo.rulebook.procedure.Target;
import cn.jiannuo.rulebook.procedure.Threshold;
import cn.jiannuo.rulebook.read.Context.Scopes;
import cn.jiannuo.rulebook.read.ValueReader.Want;
import cn.jiannuo.rulebook.regulation.DayPhrase;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.ProcedureRule.Choice;
import cn.jiannuo.rulebook.regulation.ProcedureRule.StepRule;
import cn.jiannuo.rulebook.regulation.ProcedureRule.VoteTerms;
import cn.jiannuo.rulebook.regulation.Value;
import cn.jiannuo.rulebook.source.Place;
import cn.jiannuo.rulebook.source.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one step of a procedure. */
final class StepReader {
    private final RuleFrame frame;
    private final Fields step;
    private final Place place;
    private final Map<String, DayPhrase> phrases;
    private final PartyReader parties;
    private final ConditionReader conditions;
    private final DayReader days;
    private final DoerReader doers;
    private final StepBuilder builder;
    private final String id;

    StepReader(RuleFrame frame, Scopes scopes, Map<String, DayPhrase> phrases, String id, Fields step, Place place) {
        this.frame = frame;
        this.step = step;
        this.place = place;
        this.phrases = phrases;
        this.id = id;
        this.parties = new PartyReader(frame.context, scopes);
        this.conditions = new ConditionReader(frame.context, scopes);
        this.days = new DayReader(frame.context, scopes);
        this.doers = new DoerReader(frame.context, scopes, step, place);
        this.builder = new StepBuilder(id);
    }

    StepRule read() {
        free(id, place);
        builder.named(step.text("name").orElse(id));
        Optional<DayPhrase> due = phrase("due");
        due.ifPresent(d -> builder.due(d.text()));
        Guard guard = conditions.whole(step);
        if (!guard.isAlways()) {
            builder.onlyIf(id);
        }
        outcomes();
        Optional<Party> asked = step.fields("collects").flatMap(this::collects);
        builder.produces(step.plainTexts("produces").toArray(String[]::new));
        for (String required : step.plainTexts("requires")) {
            builder.requires(
                    required.equals("every opinion answered")
                            ? new Requirement.EveryOpinionAnswered()
                            : new Requirement.DocumentAttached(required));
        }
        doers.exclusions().forEach(builder::excludes);
        step.fields("extend").ifPresent(this::extension);
        step.text("starts").ifPresent(builder::starts);
        step.text("silence").ifPresent(builder::lapse);
        Optional<VoteTerms> vote = step.fields("vote").flatMap(this::vote);
        List<Choice> choices = doers.choices();
        step.done();
        return new StepRule(builder.build(), choices, asked, guard, due, vote, place);
    }

    /** Examples write acts by these words; a step or an outcome of that name could not be told from one. */
    private void free(String name, Place at) {
        if (ProcedureRule.ACTS.contains(name)) {
            frame.context.findings().error(at, "procedure.act-word", name, ProcedureRule.ACTS);
        }
    }

    private Optional<DayPhrase> phrase(String key) {
        Optional<DayPhrase> phrase = step.node(key).flatMap(days::read);
        phrase.ifPresent(p -> phrases.put(p.text(), p));
        return phrase;
    }

    private void outcomes() {
        Optional<Fields> all = step.fields("outcomes");
        if (all.isEmpty()) {
            frame.context.findings().error(place, "key.missing", "outcomes");
            return;
        }
        Fields named = all.get().openEnded();
        for (String outcome : named.keys()) {
            free(outcome, named.place(outcome));
            target(named.value(outcome)).ifPresent(t -> builder.outcome(outcome, t));
        }
    }

    private Optional<Target> target(Yaml node) {
        return switch (node) {
            case Yaml.Scalar scalar -> {
                String text = scalar.text().strip();
                yield Optional.of(
                        text.equals("end") || text.startsWith("end ")
                                ? new Target.End(
                                        text.equals("end")
                                                ? "done"
                                                : text.substring(4).strip())
                                : new Target.ToStep(text));
            }
            case Yaml.Mapping mapping -> {
                Fields fork = new Fields(mapping, mapping.place(), frame.context.findings());
                List<String> all = fork.plainTexts("all");
                List<String> any = fork.plainTexts("any");
                String join = fork.requiredText("then");
                fork.done();
                if (all.isEmpty() == any.isEmpty()) {
                    frame.context.error(node, "procedure.fork");
                    yield Optional.empty();
                }
                yield Optional.of(new Target.Fork(
                        all.isEmpty() ? any : all, join, all.isEmpty() ? Target.Waits.FOR_ANY : Target.Waits.FOR_ALL));
            }
            case Yaml.Sequence sequence -> {
                frame.context.error(node, "procedure.fork");
                yield Optional.empty();
            }
        };
    }

    private Optional<Party> collects(Fields collects) {
        Map<String, Collects.What> words = new LinkedHashMap<>();
        words.put("opinions", Collects.What.OPINIONS);
        words.put("objections", Collects.What.OBJECTIONS);
        Collects.What what = collects.word("what", words, Collects.What.OPINIONS);
        String from = collects.requiredText("from");
        Optional<Party> asked = doers.asked(collects);
        Optional<DayPhrase> open =
                Optional.ofNullable(collects.required("open-for")).flatMap(days::read);
        Optional<Party> answered = collects.scalar("answered-by").flatMap(parties::party);
        collects.done();
        open.ifPresent(o -> {
            phrases.put(o.text(), o);
            builder.collects(
                    new Collects(what, from, o.text(), answered.map(Party::text).orElse(null)));
        });
        return asked;
    }

    private void extension(Fields extend) {
        extend.required("approved-by");
        Optional<Party> by = extend.scalar("approved-by").flatMap(parties::party);
        Optional<DayPhrase> most =
                Optional.ofNullable(extend.required("at-most")).flatMap(days::read);
        String times = extend.text("times").orElse("1");
        List<String> tells =
                parties.list(extend, "tell").stream().map(Party::text).toList();
        extend.done();
        if (!times.matches("[1-9][0-9]?")) {
            frame.context.findings().error(extend.place("times"), "procedure.times", times);
        } else if (by.isPresent() && most.isPresent()) {
            phrases.put(most.get().text(), most.get());
            builder.extension(new Extension(
                    by.get().text(), Integer.parseInt(times), most.get().text(), tells));
        }
    }

    private Optional<VoteTerms> vote(Fields vote) {
        Map<String, Threshold.Of> words = new LinkedHashMap<>();
        words.put("members", Threshold.Of.MEMBERS);
        words.put("present", Threshold.Of.PRESENT);
        Threshold.Of of = vote.word("of", words, Threshold.Of.MEMBERS);
        ValueReader values = new ValueReader(frame.context);
        String passes = vote.requiredText("passes");
        Optional<Value> majority = vote.scalar("passes")
                .flatMap(s -> values.read(passes.replaceFirst("^(more than|at least)\\s+", ""), s, Want.SHARE));
        Optional<Value> quorum = Optional.ofNullable(vote.required("quorum")).flatMap(n -> values.read(n, Want.SHARE));
        vote.done();
        if (majority.isEmpty() || quorum.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new VoteTerms(quorum.get(), majority.get(), passes.startsWith("more than"), of));
    }
}
