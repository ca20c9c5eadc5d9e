package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.plan.Duty;
import cn.jiannuo.rulebook.plan.Duty.Obligor;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.table.CsvWriter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Duties as lines of CSV. What the lines of one rule and occasion have in common is written once: of a million people each
 * then costs its code.
 */
final class CsvText implements DutyText {
    /** Occasions of one rule that are kept; events have one each, and are not asked for again. */
    private static final int KEPT = 1_000;

    private final StringBuilder text = new StringBuilder();
    private final CsvWriter csv = new CsvWriter(text);
    private final Map<Rule, Map<String, Shared>> shared = new IdentityHashMap<>();
    private String subject = "";
    private String subjectCell = "";

    /** The parts that stand before and behind the subject. */
    private record Shared(
            String head, List<Obligor> who, LocalDate starts, LocalDate due, OptionalLong amount, String tail) {
        boolean ends(Duty duty) {
            return who.equals(duty.obligors())
                    && starts.equals(duty.starts())
                    && due.equals(duty.due())
                    && amount.equals(duty.amount());
        }
    }

    @Override
    public DutyLine line(Duty duty, long order) {
        if (!duty.subject().equals(subject) || subjectCell.isEmpty()) {
            subject = duty.subject();
            subjectCell = subject.isEmpty() ? "" : row(subject);
        }
        Shared parts = shared(duty);
        return new DutyLine(order, duty.subject(), duty.occasion(), parts.head(), subjectCell, parts.tail());
    }

    private Shared shared(Duty duty) {
        if (duty.step().isPresent() || !duty.questions().isEmpty()) {
            return shared(duty, head(duty));
        }
        Map<String, Shared> own = shared.computeIfAbsent(duty.rule(), rule -> new HashMap<>());
        Shared known = own.get(duty.occasion());
        if (known != null && known.ends(duty)) {
            return known;
        }
        Shared made = shared(duty, known == null ? head(duty) : known.head());
        if (own.size() >= KEPT) {
            own.clear();
        }
        own.put(duty.occasion(), made);
        return made;
    }

    private Shared shared(Duty duty, String head) {
        return new Shared(head, duty.obligors(), duty.starts(), duty.due(), duty.amount(), tail(duty));
    }

    private String head(Duty duty) {
        String cells = row(
                duty.code(),
                duty.clause().id(),
                String.join(";", duty.clause().covers()),
                duty.regulation().id(),
                duty.occasion());
        return cells + ",";
    }

    private String tail(Duty duty) {
        boolean pays = duty.amount().isPresent();
        csv.cell(DutyFormat.seats(duty));
        csv.cell(DutyFormat.units(duty));
        csv.cell(duty.starts());
        csv.cell(duty.due());
        if (pays) {
            csv.yuan(duty.amount().getAsLong());
        } else {
            csv.cell("");
        }
        csv.cell(pays ? "CNY" : "");
        return "," + taken() + "\n";
    }

    private String row(String... cells) {
        for (String cell : cells) {
            csv.cell(cell);
        }
        return taken();
    }

    /** The row written last, without its line end. */
    private String taken() {
        csv.end();
        csv.flush();
        String row = text.substring(0, text.length() - 1);
        text.setLength(0);
        return row;
    }
}
