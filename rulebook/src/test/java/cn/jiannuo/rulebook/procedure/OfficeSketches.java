package cn.jiannuo.rulebook.procedure;

import java.util.List;
import java.util.Set;

/** Everyday office procedures with several signers and branches. */
final class OfficeSketches {
    private OfficeSketches() {}

    /** D5 限时办结 with joint signatures: parallel consultation, countersigning in order, an extension. */
    static Procedure timeLimitedReply() {
        return new Procedure(
                "time-limited-reply",
                List.of(
                        new StepBuilder("accept")
                                .by(Parties.any("office", "duty-room"))
                                .due("2 workdays")
                                .outcome(
                                        "accepted",
                                        new Target.Fork(
                                                List.of("finance-view", "legal-view"),
                                                "draft-reply",
                                                Target.Waits.FOR_ALL))
                                .outcome("not ours", Sketches.end("transferred"))
                                .build(),
                        new StepBuilder("finance-view")
                                .by("finance")
                                .outcome("given", "finance-check")
                                .build(),
                        new StepBuilder("finance-check")
                                .by("audit")
                                .outcome("checked", "draft-reply")
                                .outcome("again", "finance-view")
                                .build(),
                        new StepBuilder("legal-view")
                                .by("legal")
                                .outcome("given", "draft-reply")
                                .build(),
                        new StepBuilder("draft-reply")
                                .by("handler")
                                .due("10 workdays")
                                .produces("reply")
                                .extension(new Extension("head", 2, "5 workdays", List.of("sender")))
                                .outcome("drafted", "countersign")
                                .build(),
                        new StepBuilder("countersign")
                                .by(Parties.all("finance", "legal", "hr"))
                                .outcome("signed", "issue")
                                .outcome("rework", "draft-reply")
                                .build(),
                        new StepBuilder("issue")
                                .by(Parties.inOrder("deputy", "head"))
                                .outcome("issued", Sketches.end("answered"))
                                .build()),
                List.of(),
                Set.of("head"));
    }

    /** A11 with any of several first: whoever is free looks into it. */
    static Procedure relief() {
        return new Procedure(
                "relief",
                List.of(
                        new StepBuilder("apply")
                                .by("person")
                                .outcome(
                                        "applied",
                                        new Target.Fork(
                                                List.of("look-union", "look-office"), "review", Target.Waits.FOR_ANY))
                                .build(),
                        new StepBuilder("look-union")
                                .by("union")
                                .outcome("seen", "review")
                                .build(),
                        new StepBuilder("look-office")
                                .by("office")
                                .outcome("seen", "review")
                                .build(),
                        new StepBuilder("review")
                                .by("union")
                                .excludes(new Exclusion.WhoDid("look-union"))
                                .outcome("helped", Sketches.end("helped"))
                                .outcome("explained", Sketches.end("explained"))
                                .build()));
    }
}
