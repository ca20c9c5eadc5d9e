package cn.jiannuo.server.matter;

import cn.jiannuo.server.duty.core.Tick;
import cn.jiannuo.server.matter.core.ActInMatter;
import cn.jiannuo.server.matter.core.FindMatters;
import cn.jiannuo.server.matter.core.HandPart;
import cn.jiannuo.server.matter.core.JointWork;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.tenancy.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** What other modules do with matters. */
@Service
public class Matters {
    private final FindMatters find;
    private final ActInMatter acts;
    private final JointWork joint;
    private final HandPart handing;
    private final Tick tick;

    public Matters(FindMatters find, ActInMatter acts, JointWork joint, HandPart handing, Tick tick) {
        this.find = find;
        this.acts = acts;
        this.joint = joint;
        this.handing = handing;
        this.tick = tick;
    }

    /**
     * Opens at once what a reported event sets off, without waiting for the clock. To be called outside the transaction that reported it.
     *
     * @param reference of the event
     * @return its matters, new and old
     */
    public List<Matter> begin(String reference) {
        tick.happened(reference);
        return ofEvent(reference);
    }

    /** The matters an event set off, in the order of their beginning. */
    public List<Matter> ofEvent(String reference) {
        return find.ofEvent(reference);
    }

    /** A matter, whoever asks: the caller decides who may see what of it. */
    public Optional<Matter> find(long matter) {
        return find.find(matter);
    }

    /** Until when, and whom, an open step hears; empty when it does not. */
    public Optional<Window> window(long matter, String step) {
        return find.window(matter, step);
    }

    /** The stations that owed or owe a step of it. */
    public Set<Station> stations(long matter) {
        return find.stations(matter);
    }

    /** Somebody of the institution does something, for the party whose desk he sits at. */
    public Moved act(Actor actor, long matter, Deed deed) {
        return acts.act(actor, matter, deed);
    }

    /** The seat that has a step asks another station for a part of it. */
    public Moved askPart(Actor actor, long matter, AskPart ask) {
        return joint.ask(actor, matter, ask);
    }

    public Moved givePart(Actor actor, long matter, int part, String text) {
        return joint.give(actor, matter, part, text);
    }

    /** A part goes to a colleague by name. */
    public Moved handPart(Actor actor, long matter, int part, String to, String reason) {
        return handing.hand(actor, matter, part, to, reason);
    }

    /** Whether a part is somebody's: he sits where it was asked, or it was handed to him. */
    public boolean owesPart(Actor actor, AskedPart part) {
        return joint.owes(actor, part);
    }

    /** Whether an open step of a matter is somebody's: he sits at its station, or has it by name. */
    public boolean hasStep(Actor actor, long matter) {
        return find.hasStep(actor, matter);
    }

    public Moved leaveOutPart(Actor actor, long matter, int part, String why) {
        return joint.leaveOut(actor, matter, part, why);
    }

    /** The parts asked for in a matter, whoever asks: the caller decides who may see what of it. */
    public List<AskedPart> parts(long matter) {
        return joint.of(matter);
    }

    /**
     * For somebody who proved by other means that a step is his: the sender of a letter, by his receipt.
     *
     * @param party as the procedure names it, usually {@code person}
     * @param pseudonym by which the matter knows him; not a person's code
     */
    public Moved actFor(Actor actor, long matter, String party, String pseudonym, Deed deed) {
        return acts.actFor(actor, matter, party, pseudonym, deed);
    }
}
