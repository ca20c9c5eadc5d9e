package cn.jiannuo.server.gathering.core;

import cn.jiannuo.server.duty.DutyAsked;
import cn.jiannuo.server.duty.DutyClosed;
import cn.jiannuo.server.duty.core.OnOccasion;
import cn.jiannuo.server.duty.core.OnOccasion.Standing;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Whoever said something hears that it was written down and who answers it, and hears it when it is answered. */
@Service
public class TellSpeakers {
    private static final int SHORT = 30;

    private final Matters matters;
    private final OnOccasion duties;
    private final WhatWasSaid said;
    private final Kinds kinds;
    private final Notices notices;

    TellSpeakers(Matters matters, OnOccasion duties, WhatWasSaid said, Kinds kinds, Notices notices) {
        this.matters = matters;
        this.duties = duties;
        this.said = said;
        this.kinds = kinds;
        this.notices = notices;
    }

    /** Lets what was said begin at once, without waiting for the clock. To be called outside the transaction that wrote it down. */
    public void begin(SignedIn by, cn.jiannuo.server.gathering.core.Kind kind, String reference) {
        matters.begin(reference);
        for (Standing standing : duties.of(by, kind.regulation(), kind.answeringIds(), List.of(reference))) {
            tell("noted", standing.row().id(), List.of(standing.row().due().toString()));
        }
    }

    @EventListener
    void on(DutyAsked asked) {
        tell("answered", asked.duty(), List.of());
    }

    @EventListener
    void on(DutyClosed closed) {
        if (kinds.answeredBy(closed.regulation(), closed.rule()).isEmpty()) {
            return;
        }
        switch (closed.state()) {
            case KEPT -> tell("answered", closed.duty(), List.of());
            case DENIED -> tell("not-answered", closed.duty(), List.of());
            case WAIVED -> tell("waived", closed.duty(), List.of());
            case OPEN, ASKED, VOID -> {
                // nothing that would concern whoever said it
            }
        }
    }

    private void tell(String what, long duty, List<String> more) {
        said.spoken(duty)
                .ifPresent(spoken -> spoken.speaker().ifPresent(person -> {
                    String words = spoken.words().length() <= SHORT
                            ? spoken.words()
                            : spoken.words().substring(0, SHORT) + "…";
                    List<String> gaps = new java.util.ArrayList<>(List.of(words));
                    gaps.addAll(more);
                    notices.tell(
                            "said-" + what + "-" + duty,
                            person.id(),
                            Kind.PROMISED,
                            "gathering.notice." + what,
                            gaps,
                            "/voice/gatherings/said/" + duty,
                            Urgency.TODAY);
                }));
    }
}
