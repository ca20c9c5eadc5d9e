package cn.jiannuo.server.voice.affair;

import cn.jiannuo.rulebook.procedure.Votes;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.voice.affair.Panel.Judgement;
import cn.jiannuo.server.voice.affair.Panel.Sitting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A seat of the panel says what it thinks of an idea. With the last one the votes are counted, as the regulation says. */
@Service
public class JudgeIdea {
    private final Panel panel;
    private final Matters matters;
    private final People people;
    private final Stations stations;
    private final Clock clock;

    JudgeIdea(Panel panel, Matters matters, People people, Stations stations, Clock clock) {
        this.panel = panel;
        this.matters = matters;
        this.people = people;
        this.stations = stations;
        this.clock = clock;
    }

    /** What came of it; worded by {@code affair.judge.*}. */
    public enum Judged {
        DONE,
        /** With the last one: counted. */
        COUNTED,
        /** No panel sits on it now. */
        NOT_NOW,
        /** No seat of the panel, or the seat has spoken. */
        NOT_YOURS,
        /** Nobody judges his own idea. */
        OWN,
        NO_REASON
    }

    @Transactional
    public Judged judge(Actor actor, long id, boolean inFavour, String reason) {
        panel.line(id);
        Matter matter = matters.find(id).orElse(null);
        Sitting sitting = matter == null ? null : panel.sitting(matter).orElse(null);
        Person me = people.byId(actor.person().orElse(0)).orElse(null);
        if (matter == null || sitting == null || me == null) {
            return Judged.NOT_NOW;
        }
        if (me.code().equals(matter.subject())) {
            return Judged.OWN;
        }
        Optional<String> party = free(matter, sitting, me.id());
        if (party.isEmpty()) {
            return Judged.NOT_YOURS;
        }
        if (reason.isBlank()) {
            return Judged.NO_REASON;
        }
        LocalDate today = LocalDate.now(clock);
        panel.judge(
                id,
                sitting,
                party.get(),
                me.id(),
                new Judgement(sitting.round(), party.get(), "", me.name(), inFavour, reason.strip(), today));
        return counted(actor, matter, sitting, today) ? Judged.COUNTED : Judged.DONE;
    }

    /** The first party the reader may still speak for; empty for whoever has none. */
    @Transactional(readOnly = true)
    public Optional<String> free(Matter matter, Sitting sitting, long person) {
        Set<Station> standing = stations.of(person, LocalDate.now(clock));
        Set<String> spoken =
                panel.judgements(matter, sitting).stream().map(Judgement::party).collect(Collectors.toSet());
        return sitting.seats().keySet().stream()
                .filter(party -> !spoken.contains(party))
                .filter(party -> standing.contains(panel.station(matter, party)))
                .findFirst();
    }

    /** Counted when everybody has spoken; and when the time is over, with those who have, if they are enough. */
    private boolean counted(Actor actor, Matter matter, Sitting sitting, LocalDate today) {
        List<Judgement> all = panel.judgements(matter, sitting);
        LocalDate due = sitting.due();
        boolean over = due != null && due.isBefore(today);
        if (all.size() < sitting.seats().size() && !over) {
            return false;
        }
        int yes = (int) all.stream().filter(Judgement::inFavour).count();
        Votes votes = new Votes(sitting.seats().size(), all.size(), yes, all.size() - yes, 0, 0);
        String reasons =
                all.stream().map(one -> one.seat() + "：" + one.reason()).collect(Collectors.joining("；"));
        return matters.act(
                        actor, matter.id(), new Deed.CountVotes(sitting.step().id(), votes, reasons, Set.of()))
                instanceof Moved.Done;
    }
}
