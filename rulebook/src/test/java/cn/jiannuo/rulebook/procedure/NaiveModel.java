package cn.jiannuo.rulebook.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The reference: decides every act by reading the journal from the first line, as a patient clerk would. */
final class NaiveModel {
    final NaiveJournal journal;
    private final NaiveFlow flow;
    private final NaiveOffice office;
    private final NaiveClock clock;

    NaiveModel(Procedure procedure) {
        journal = new NaiveJournal(procedure);
        flow = new NaiveFlow(procedure, journal);
        office = new NaiveOffice(procedure, journal, flow);
        clock = new NaiveClock(journal, flow, new NaiveDesk(journal, flow));
    }

    /** Whether the act is fine; if not, the journal is as it was. */
    boolean takes(Act act) {
        int before = journal.rows.size();
        boolean fine = timely(act) && explained(act) && office.takes(act);
        boolean stopped = act instanceof Act.Withdraw || act instanceof Act.Cancel;
        if (fine && flow.ended() && !stopped && !journal.unanswered().isEmpty()) {
            fine = false;
        }
        if (!fine) {
            journal.rows.subList(before, journal.rows.size()).clear();
        }
        return fine;
    }

    private boolean timely(Act act) {
        if (flow.ended() || act instanceof Act.Open != journal.rows.isEmpty()) {
            return false;
        }
        LocalDate last = LocalDate.MIN;
        for (Row row : journal.rows) {
            last = row.on();
        }
        return !act.on().isBefore(last);
    }

    private static boolean explained(Act act) {
        return !(act instanceof Act.Reasoned reasoned) || !reasoned.reason().isBlank();
    }

    /** Everything that can be compared with a {@link State}, as text. */
    List<String> view() {
        List<String> view = new ArrayList<>();
        for (Row open : journal.openVisits()) {
            view.add("open " + openLine(open));
        }
        for (Row passed : journal.standing()) {
            view.add("passed " + passed.name() + " " + heads(passed.other()) + " " + passed.list() + " "
                    + people(journal.signatures(passed.visit())));
        }
        for (Row fork : journal.openForks()) {
            view.add("fork to " + fork.name() + " in " + heads(fork.other()));
        }
        view.add("owed answers " + journal.unanswered());
        view.add("conditions " + journal.conditions());
        view.add("papers " + journal.papers().stream().sorted().toList());
        view.add("recused " + names(Row.Kind.RECUSED) + " exceptions " + names(Row.Kind.EXCEPTED));
        for (Row row : journal.rows) {
            if (row.kind() == Row.Kind.ENDED) {
                view.add("ended " + row.other());
            }
        }
        return view;
    }

    private String openLine(Row open) {
        int visit = open.visit();
        int round = 0;
        for (Row row : journal.rows) {
            round += row.kind() == Row.Kind.OPENED && row.name().equals(open.name()) ? 1 : 0;
        }
        int granted = 0;
        for (Row row : journal.rows) {
            granted += row.kind() == Row.Kind.GRANTED && row.visit() == visit ? 1 : 0;
        }
        List<String> standIns = new ArrayList<>();
        journal.standIns(visit).forEach((party, row) -> standIns.add(party + "=" + row.other()));
        return open.name() + " " + heads(open.other()) + " round " + round + " undecided "
                + !journal.has(Row.Kind.BEGUN, visit) + " due " + journal.due(visit) + " "
                + people(journal.signatures(visit)) + " "
                + standIns.stream().sorted().toList() + " extended " + granted
                + " asked " + clock.asked(visit) + " paused " + clock.paused(visit) + " closed "
                + journal.has(Row.Kind.WINDOW_CLOSED, visit);
    }

    private static List<String> heads(String lane) {
        List<String> heads = new ArrayList<>();
        for (String turn : lane.split("/", -1)) {
            if (!turn.isEmpty()) {
                heads.add(turn.substring(turn.indexOf(':') + 1));
            }
        }
        return heads;
    }

    private static List<String> people(Map<String, Row> signatures) {
        List<String> people = new ArrayList<>();
        signatures.forEach((party, row) -> people.add(party + "=" + row.other()));
        return people;
    }

    private List<String> names(Row.Kind kind) {
        return journal.rows.stream()
                .filter(row -> row.kind() == kind)
                .map(Row::name)
                .distinct()
                .sorted()
                .toList();
    }

    /** The same text for the machine's state. */
    static List<String> view(State state) {
        List<String> view = new ArrayList<>();
        for (Active open : state.active()) {
            view.add("open " + openLine(open));
        }
        for (Done done : state.trail()) {
            view.add("passed " + done.step() + " " + heads(done.branch()) + " ["
                    + (done.skipped() == null ? done.outcome() : done.skipped().name()) + "] "
                    + people(done.signatures()));
        }
        state.forks().forEach(fork -> view.add("fork to " + fork.join() + " in " + heads(fork.branch())));
        view.add("owed answers " + state.unanswered());
        view.add("conditions " + new TreeMap<>(state.conditions()));
        view.add("papers " + state.documents().stream().sorted().toList());
        view.add("recused " + sorted(state.recused()) + " exceptions " + sorted(state.exceptions()));
        if (state.ended() != null) {
            view.add("ended " + state.ended());
        }
        return view;
    }

    private static String openLine(Active open) {
        List<String> standIns = new ArrayList<>();
        open.standIns().forEach((party, standIn) -> standIns.add(party + "=" + standIn.actor()));
        return open.step() + " " + heads(open.branch()) + " round " + open.round() + " undecided " + open.undecided()
                + " due " + open.due() + " " + people(open.signatures()) + " "
                + standIns.stream().sorted().toList() + " extended " + open.extensions() + " asked "
                + (open.asked() != null) + " paused " + (open.pausedOn() != null) + " closed "
                + (open.closedOn() != null);
    }

    private static List<String> heads(Branch branch) {
        return branch.turns().stream().map(Branch.Turn::head).toList();
    }

    private static List<String> people(List<Signature> signatures) {
        return signatures.stream().map(s -> s.party() + "=" + s.actor()).toList();
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
