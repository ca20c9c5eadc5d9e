package cn.jiannuo.rulebook.procedure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The procedures of the five regulations that are hard to run, as a pack reader would build them. */
final class Sketches {
    private static final Threshold TWO_THIRDS_PRESENT = new Threshold(new Share(2, 3), false, Threshold.Of.MEMBERS);
    private static final Threshold MORE_THAN_HALF = new Threshold(new Share(1, 2), true, Threshold.Of.MEMBERS);

    private Sketches() {}

    static List<Procedure> all() {
        return List.of(
                twoDownTwoUp(),
                trip(),
                nomination(),
                twoLetters(),
                OfficeSketches.timeLimitedReply(),
                OfficeSketches.relief());
    }

    static Target end(String state) {
        return new Target.End(state);
    }

    static Collects opinions(String atLeast, @Nullable String answeredBy) {
        return new Collects(Collects.What.OPINIONS, "audience", atLeast, answeredBy);
    }

    /** A19 两下两上: gather, concentrate, gather again, decide. */
    static Procedure twoDownTwoUp() {
        Requirement answered = new Requirement.EveryOpinionAnswered();
        return new Procedure(
                "two-down-two-up",
                List.of(
                        new StepBuilder("draft")
                                .by("sponsor")
                                .due("10 workdays")
                                .produces("draft")
                                .outcome("drafted", "first-round")
                                .build(),
                        new StepBuilder("first-round")
                                .collects(opinions("5 workdays", "sponsor"))
                                .outcome("closed", "concentrate")
                                .build(),
                        new StepBuilder("concentrate")
                                .by("sponsor")
                                .due("5 workdays")
                                .requires(answered, new Requirement.DocumentAttached("draft"))
                                .outcome("concentrated", "second-round")
                                .build(),
                        new StepBuilder("second-round")
                                .collects(opinions("3 workdays", "sponsor"))
                                .outcome("closed", "decide")
                                .build(),
                        new StepBuilder("decide")
                                .by("leading-group")
                                .requires(answered)
                                .vote(new Vote(TWO_THIRDS_PRESENT, MORE_THAN_HALF))
                                .outcome("approve", "publish")
                                .outcome("revise", "concentrate")
                                .outcome("reject", "publish")
                                .build(),
                        new StepBuilder("publish")
                                .by("office")
                                .due("3 workdays")
                                .produces("decision", "adoption report")
                                .outcome("published", end("published"))
                                .build()),
                List.of(new UrgentException("urgent", "leading-group", Set.of("second-round"))),
                Set.of());
    }

    /** C5 请假: the route depends on rank; the office is told, not asked. */
    static Procedure trip() {
        return new Procedure(
                "trip",
                List.of(
                        new StepBuilder("ask-leader")
                                .by("leader-in-charge(person)")
                                .due("1 workdays")
                                .informs("office")
                                .onlyIf("division-head")
                                .otherwise(new Target.ToStep("ask-head"))
                                .outcome("approve", "return")
                                .outcome("revise", "revise")
                                .outcome("refuse", end("refused"))
                                .build(),
                        new StepBuilder("ask-head")
                                .by("head(department(person))")
                                .due("1 workdays")
                                .excludes(new Exclusion.WhoOpened())
                                .outcome("approve", "return")
                                .outcome("revise", "revise")
                                .outcome("refuse", end("refused"))
                                .build(),
                        new StepBuilder("revise")
                                .by("person")
                                .outcome("again", "ask-leader")
                                .build(),
                        new StepBuilder("return")
                                .by("person")
                                .due("1 workdays")
                                .outcome("back", end("returned"))
                                .build()));
    }

    /** B10 任前公示: an objection window inside a procedure. */
    static Procedure nomination() {
        return new Procedure(
                "nomination",
                List.of(
                        new StepBuilder("publicise")
                                .by("hr")
                                .collects(new Collects(
                                        Collects.What.OBJECTIONS, "unit(nominee)", "5 workdays", "discipline"))
                                .outcome("publicised", "check")
                                .build(),
                        new StepBuilder("check")
                                .by("discipline")
                                .due("10 workdays")
                                .onlyIf("objections")
                                .excludes(new Exclusion.WhoIs("of the unit"), new Exclusion.WhoDid("publicise"))
                                .extension(new Extension("leading-group", 1, "10 workdays", List.of("sender")))
                                .outcome("unfounded", "appoint")
                                .outcome("founded", end("stopped"))
                                .build(),
                        new StepBuilder("appoint")
                                .by("leading-group")
                                .requires(new Requirement.EveryOpinionAnswered())
                                .outcome("appointed", end("appointed"))
                                .build()));
    }

    /** B17 两书一查: two letters, each with a day to answer by, and what follows silence. */
    static Procedure twoLetters() {
        return new Procedure(
                "two-letters",
                List.of(
                        new StepBuilder("suggest")
                                .by("union")
                                .produces("supervision-suggestion")
                                .outcome("sent", "answer")
                                .build(),
                        new StepBuilder("answer")
                                .by("responsible")
                                .due("15 workdays")
                                .outcome("mended", "verify")
                                .outcome("disputed", "hear")
                                .outcome("silent", "demand")
                                .lapse("silent")
                                .build(),
                        new StepBuilder("hear")
                                .by("union")
                                .outcome("upheld", "demand")
                                .outcome("dropped", end("dropped"))
                                .build(),
                        new StepBuilder("demand")
                                .by("leading-group")
                                .produces("rectification-demand")
                                .outcome("sent", "mend")
                                .build(),
                        new StepBuilder("mend")
                                .by("responsible")
                                .due("30 days")
                                .outcome("mended", "verify")
                                .outcome("silent", "account")
                                .lapse("silent")
                                .build(),
                        new StepBuilder("verify")
                                .by("inspector")
                                .excludes(
                                        new Exclusion.WhoIs("of the unit"),
                                        new Exclusion.WhoDid("answer"),
                                        new Exclusion.WhoDid("mend"))
                                .outcome("mended", end("closed"))
                                .outcome("not", "demand")
                                .build(),
                        new StepBuilder("account")
                                .by("discipline")
                                .starts("accountability")
                                .outcome("handed over", end("accounted"))
                                .build()));
    }
}
