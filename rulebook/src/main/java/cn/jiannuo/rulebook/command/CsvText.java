package cn.jiannuo.rulebook.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.jiannuo.rulebook.plan.Duty;
import cn.jiannuo.rulebook.plan.Duty.Obligor;
import cn.jiannuo.rulebook.plan.Occasion;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.table.CsvWriter;
import java.time.LocalDate;
import java.util.Arrays;
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
    /** Occasions of one rule, and lists of parties, that are kept; events have their own, and are not asked for again. */
    private static final int KEPT = 4_000;

    private final LineOrder order;
    private final StringBuilder text = new StringBuilder();
    private final CsvWriter csv = new CsvWriter(text);
    private final IdentityHashMap<Occasion, Recent> recent = new IdentityHashMap<>();
    private final IdentityHashMap<Rule, Map<String, Shared>> shared = new IdentityHashMap<>();
    private final IdentityHashMap<List<Obligor>, byte[]> parties = new IdentityHashMap<>();
    private LineOwn own = LineOwn.NOBODY;

    CsvText(LineOrder order) {
        this.order = order;
    }

    /** The last kind of an occasion, and the duty it was told from. */
    private record Recent(Duty duty, LineKind kind) {
        @SuppressWarnings("ReferenceEquality") // a rule of a rulebook is one object
        boolean fits(Duty other) {
            return duty.rule() == other.rule()
                    && duty.questions().isEmpty() == other.questions().isEmpty()
                    && duty.obligors().equals(other.obligors())
                    && duty.step().equals(other.step())
                    && duty.occasion().equals(other.occasion())
                    && duty.starts().equals(other.starts())
                    && duty.due().equals(other.due())
                    && duty.amount().equals(other.amount());
        }
    }

    /** What the lines of one rule and occasion share; the parties may change from unit to unit. */
    private static final class Shared {
        private final byte[] head;
        private final LocalDate starts;
        private final LocalDate due;
        private final OptionalLong amount;
        private final byte[] days;
        private byte[] whoCells = DutyLine.NOTHING;
        private byte[] tail = DutyLine.NOTHING;

        Shared(byte[] head, Duty duty, byte[] days) {
            this.head = head;
            this.starts = duty.starts();
            this.due = duty.due();
            this.amount = duty.amount();
            this.days = days;
        }

        boolean fits(Duty duty) {
            return starts.equals(duty.starts()) && due.equals(duty.due()) && amount.equals(duty.amount());
        }

        byte[] tail(byte[] parties) {
            if (!Arrays.equals(parties, whoCells)) {
                whoCells = parties;
                tail = Arrays.copyOf(parties, parties.length + days.length);
                System.arraycopy(days, 0, tail, parties.length, days.length);
            }
            return tail;
        }
    }

    /** Occasions that come round for everybody are the same object for everybody. */
    @Override
    public LineKind kind(Duty duty) {
        Occasion occasion = duty.basis().occasion();
        Recent last = recent.get(occasion);
        if (last != null && last.fits(duty)) {
            return last.kind();
        }
        if (duty.step().isPresent() || !duty.questions().isEmpty()) {
            Shared once = new Shared(head(duty), duty, days(duty));
            return keep(
                    duty, new LineKind(order.of(duty), duty.occasion(), once.head, once.tail(parties(duty))), occasion);
        }
        Shared known = shared(duty);
        byte[] tail = known.tail(parties(duty));
        return keep(duty, new LineKind(order.of(duty), duty.occasion(), known.head, tail), occasion);
    }

    private LineKind keep(Duty duty, LineKind kind, Occasion occasion) {
        if (recent.size() >= KEPT) {
            recent.clear();
        }
        recent.put(occasion, new Recent(duty, kind));
        return kind;
    }

    @Override
    public LineOwn own(Duty duty) {
        if (!duty.subject().equals(own.subject())) {
            String subject = duty.subject();
            own = subject.isEmpty() ? LineOwn.NOBODY : new LineOwn(subject, bytes(row(subject)));
        }
        return own;
    }

    /** A planner gives the same list again for the people of a unit. */
    private byte[] parties(Duty duty) {
        byte[] known = parties.get(duty.obligors());
        if (known == null) {
            if (parties.size() >= KEPT) {
                parties.clear();
            }
            known = bytes("," + row(DutyFormat.seats(duty), DutyFormat.units(duty)) + ",");
            parties.put(duty.obligors(), known);
        }
        return known;
    }

    private Shared shared(Duty duty) {
        Map<String, Shared> own = shared.computeIfAbsent(duty.rule(), rule -> new HashMap<>());
        Shared known = own.get(duty.occasion());
        if (known != null && known.fits(duty)) {
            return known;
        }
        if (own.size() >= KEPT) {
            own.clear();
        }
        Shared made = new Shared(known == null ? head(duty) : known.head, duty, days(duty));
        own.put(duty.occasion(), made);
        return made;
    }

    private byte[] head(Duty duty) {
        String covers = String.join(";", duty.clause().covers());
        String cells =
                row(duty.code(), duty.clause().id(), covers, duty.regulation().id(), duty.occasion());
        return bytes(cells + ",");
    }

    private byte[] days(Duty duty) {
        boolean pays = duty.amount().isPresent();
        csv.cell(duty.starts());
        csv.cell(duty.due());
        if (pays) {
            csv.yuan(duty.amount().getAsLong());
        } else {
            csv.cell("");
        }
        csv.cell(pays ? "CNY" : "");
        return bytes(taken() + "\n");
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

    private static byte[] bytes(String cells) {
        return cells.getBytes(UTF_8);
    }
}
