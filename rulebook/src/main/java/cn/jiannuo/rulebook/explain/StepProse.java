package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.procedure.Collects;
import cn.jiannuo.rulebook.procedure.Exclusion;
import cn.jiannuo.rulebook.procedure.Extension;
import cn.jiannuo.rulebook.procedure.Requirement;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.rulebook.procedure.Threshold;
import cn.jiannuo.rulebook.regulation.DayPhrase;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.ProcedureRule.Choice;
import cn.jiannuo.rulebook.regulation.ProcedureRule.StepRule;
import cn.jiannuo.rulebook.regulation.ProcedureRule.VoteTerms;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words one step: 请示，由分管领导办，1 个工作日内. */
final class StepProse {
    private final Book book;
    private final ProcedureRule procedure;
    private final PartyProse parties;
    private final GuardProse guards;
    private final DayProse days;

    StepProse(Book book, ProcedureRule procedure) {
        this.book = book;
        this.procedure = procedure;
        this.parties = new PartyProse(book);
        this.guards = new GuardProse(book);
        this.days = new DayProse(book);
    }

    /** What is done by whom and until when; then what it needs; then where it leads. */
    List<Wording> paragraphs(StepRule rule) {
        Step step = rule.frame();
        List<Wording> paragraphs = new ArrayList<>(opening(rule));
        paragraphs.add(collects(step));
        paragraphs.add(rule.vote().map(this::vote).orElse(Wording.NOTHING));
        paragraphs.add(needs(step));
        paragraphs.add(avoids(step));
        paragraphs.add(extension(step.extension()));
        paragraphs.add(new OutcomeProse(procedure).outcomes(step));
        if (step.starts() != null) {
            paragraphs.add(say("办完接着走“{}”", book.ruleName(step.starts())));
        }
        return paragraphs.stream().filter(p -> !p.isEmpty()).toList();
    }

    private List<Wording> opening(StepRule rule) {
        List<Wording> lines = new ArrayList<>();
        Wording due = due(rule);
        Wording name = Wording.name(rule.frame().name());
        if (rule.choices().size() == 1) {
            lines.add(say(
                    "{}：{}",
                    name,
                    Wording.join("，", nonEmpty(doing(rule.choices().getFirst()), due))));
        } else {
            lines.add(say("{}：看情形分给不同的人，{}", name, due));
            for (Choice choice : rule.choices()) {
                Wording when = choice.guard().isAlways()
                        ? Wording.of("其余的")
                        : GuardProse.whoever(guards.clause(choice.guard()));
                lines.add(say("{}，{}", when, doing(choice)));
            }
        }
        Wording only = guards.clause(rule.guard());
        lines.add(only.isEmpty() ? only : say("{}的才走这一步，不然跳过", only));
        return lines;
    }

    private Wording due(StepRule rule) {
        if (rule.due().isEmpty()) {
            return Wording.of(rule.frame().collects() == null ? "不限日子" : "");
        }
        DayPhrase due = rule.due().get();
        boolean last = due.back() || due.anchor() instanceof DayPhrase.Anchor.Fact && due.steps() == null;
        return say(last ? "最晚{}" : "{}", days.due(due, Occasion.STEP));
    }

    private static List<Wording> nonEmpty(Wording... parts) {
        return List.of(parts).stream().filter(p -> !p.isEmpty()).toList();
    }

    private Wording doing(Choice choice) {
        Wording who = who(choice);
        Wording told = choice.tell().isEmpty() ? Wording.NOTHING : say("办完告诉{}", parties.list(choice.tell()));
        return Wording.join("，", nonEmpty(who, told));
    }

    private Wording who(Choice choice) {
        List<Wording> names = choice.by().stream().map(parties::party).toList();
        if (names.size() < 2) {
            return names.isEmpty() ? Wording.of("到日子自动往下走") : say("由{}办", names.getFirst());
        }
        return switch (choice.signing()) {
            case ALL -> say("由{}一起办，都签了才算", Wording.list(names));
            case ANY -> say("由{}办，有一家办了就行", Wording.oneOf(names));
            case IN_ORDER -> say("依次由{}签", Wording.join("、再由", names));
        };
    }

    private Wording collects(Step step) {
        Collects collects = step.collects();
        if (collects == null) {
            return Wording.NOTHING;
        }
        DayPhrase open = procedure.phrases().get(collects.atLeast());
        Wording span = open == null ? Wording.of("规定的日子") : days.span(open);
        String what = collects.what() == Collects.What.OPINIONS ? "意见" : "异议";
        Wording asked = say("请{}提{}，至少开放{}，不到日子关不了", parties.written(collects.audience()), what, span);
        String answers = collects.answeredBy();
        return answers == null ? asked : say("{}，由{}逐条答复", asked, parties.written(answers));
    }

    private Wording vote(VoteTerms terms) {
        String whole = terms.of() == Threshold.Of.MEMBERS ? "应到人数" : "实到人数";
        return say(
                "付表决：到会要有应到人数的{}以上，赞成{}{}的{}才算通过",
                book.figures().value(terms.quorum()),
                terms.moreThan() ? "超过" : "达到",
                whole,
                book.figures().value(terms.passes()));
    }

    private static Wording needs(Step step) {
        List<Wording> needs = new ArrayList<>();
        for (Requirement requirement : step.requires()) {
            needs.add(
                    switch (requirement) {
                        case Requirement.EveryOpinionAnswered every -> Wording.of("每条意见都答复过");
                        case Requirement.DocumentAttached document -> Wording.of("有了“" + document.name() + "”");
                    });
        }
        Wording before = needs.isEmpty() ? Wording.NOTHING : say("{}，才能办完这一步", Wording.join("，", needs));
        List<Wording> papers =
                step.produces().stream().map(p -> Wording.of("“" + p + "”")).toList();
        Wording after = papers.isEmpty() ? Wording.NOTHING : say("办完要留下{}", Wording.list(papers));
        return Wording.join("；", nonEmpty(before, after));
    }

    private Wording avoids(Step step) {
        List<Wording> avoided = new ArrayList<>();
        for (Exclusion exclusion : step.excluded()) {
            avoided.add(
                    switch (exclusion) {
                        case Exclusion.WhoDid did -> Wording.of("办过“" + stepName(did.step()) + "”的人");
                        case Exclusion.WhoOpened opened -> Wording.of("提出这件事的人");
                        case Exclusion.WhoIs who -> tied(who.tie());
                    });
        }
        return avoided.isEmpty() ? Wording.NOTHING : say("回避：{}不能办", Wording.list(avoided));
    }

    private Wording tied(String tie) {
        Wording party = parties.written(tie);
        return tie.startsWith("unit") || tie.startsWith("department") ? say("{}的人", party) : party;
    }

    private String stepName(String id) {
        return procedure.steps().stream()
                .filter(s -> s.frame().id().equals(id))
                .findFirst()
                .map(s -> s.frame().name())
                .orElse("那一步");
    }

    private Wording extension(@Nullable Extension extension) {
        if (extension == null) {
            return Wording.NOTHING;
        }
        DayPhrase most = procedure.phrases().get(extension.byAtMost());
        Wording span = most == null ? Wording.of("规定的日子") : days.span(most);
        Wording times = Wording.number(extension.atMostTimes() + " 次");
        return say("来不及可以延期{}，至多延{}，由{}批", times, span, parties.written(extension.approvedBy()));
    }
}
