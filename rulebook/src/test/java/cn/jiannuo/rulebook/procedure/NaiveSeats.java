package cn.jiannuo.rulebook.procedure;

import java.util.List;
import java.util.Map;

/** Who sits where in a step and who may take a seat over, by the reference model. */
final class NaiveSeats {
    private final NaiveJournal journal;
    private final NaiveFlow flow;

    NaiveSeats(NaiveJournal journal, NaiveFlow flow) {
        this.journal = journal;
        this.flow = flow;
    }

    private boolean seat(Row open, String party, Actor actor) {
        Row standIn = journal.standIns(open.visit()).get(party);
        return flow.step(open.name()).parties().names().contains(party)
                && !journal.signatures(open.visit()).containsKey(party)
                && (standIn == null || standIn.other().equals(actor.id()));
    }

    private boolean free(Row open, String party, Actor actor) {
        for (Map.Entry<String, Row> signed : journal.signatures(open.visit()).entrySet()) {
            if (signed.getValue().other().equals(actor.id()) && !signed.getKey().equals(party)) {
                return false;
            }
        }
        for (Exclusion exclusion : flow.step(open.name()).excluded()) {
            boolean out = (exclusion instanceof Exclusion.WhoDid did && journal.everDid(did.step(), actor.id()))
                    || (exclusion instanceof Exclusion.WhoOpened && journal.named(Row.Kind.STARTED, actor.id()))
                    || (exclusion instanceof Exclusion.WhoIs is && actor.ties().contains(is.tie()));
            if (out) {
                return false;
            }
        }
        return !journal.named(Row.Kind.RECUSED, actor.id());
    }

    boolean owes(Row open, String party, Actor actor) {
        return seat(open, party, actor) && free(open, party, actor);
    }

    boolean replaces(Row open, Act.ForParty act, Actor to, boolean recusal) {
        Map<String, Row> standIns = journal.standIns(open.visit());
        boolean may = seat(open, act.party(), act.actor())
                && (recusal || (free(open, act.party(), act.actor()) && !standIns.containsKey(act.party())))
                && !to.id().equals(act.actor().id())
                && free(open, act.party(), to);
        for (Map.Entry<String, Row> other : standIns.entrySet()) {
            may &= other.getKey().equals(act.party())
                    || !other.getValue().other().equals(to.id());
        }
        if (may && recusal) {
            flow.write(Row.Kind.RECUSED, 0, act.actor().id(), "", act.on());
        }
        flow.write(
                Row.Kind.STANDS_IN,
                open.visit(),
                act.party(),
                to.id(),
                act.on(),
                act.actor().id(),
                recusal ? "recusal" : "delegation");
        return may;
    }

    boolean returns(Row open, Act.ReturnDelegation act) {
        Row standIn = journal.standIns(open.visit()).get(act.party());
        flow.write(Row.Kind.STANDS_DOWN, open.visit(), act.party(), "", act.on());
        return standIn != null
                && standIn.list().getLast().equals("delegation")
                && !journal.signatures(open.visit()).containsKey(act.party())
                && List.of(standIn.list().getFirst(), standIn.other())
                        .contains(act.actor().id());
    }
}
