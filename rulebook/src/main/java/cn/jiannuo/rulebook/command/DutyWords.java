package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.calendar.Skip;
import cn.jiannuo.rulebook.calendar.Unit;
import cn.jiannuo.rulebook.explain.Groups;
import cn.jiannuo.rulebook.plan.DayCount.Computation;
import cn.jiannuo.rulebook.plan.Duty;
import cn.jiannuo.rulebook.plan.Duty.Obligor;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.table.Cells;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words a planned duty for people. */
final class DutyWords {

    private DutyWords() {}

    static String who(Duty duty, Console console) {
        return duty.obligors().stream()
                .map(o -> who(duty, o, console))
                .collect(Collectors.joining(console.word("list.comma")));
    }

    private static String who(Duty duty, Obligor obligor, Console console) {
        String seat = duty.regulation().seats().get(obligor.party());
        String name = seat != null ? seat : party(obligor, console);
        return obligor.supports() ? console.word("cli.supports", name) : name;
    }

    private static String party(Obligor obligor, Console console) {
        String unit = obligor.unit().substring(obligor.unit().lastIndexOf('/') + 1);
        return switch (obligor.kind()) {
            case PERSON -> obligor.party().equals("person") ? console.word("cli.party.person") : obligor.key();
            case HEAD -> console.word("cli.party.head", unit);
            case LEADER -> console.word("cli.party.leader", unit);
            case GROUP -> Groups.called(obligor.key());
            case SEAT, UNIT, AUDIENCE -> unit.isEmpty() ? obligor.party() : unit;
        };
    }

    static String step(Duty duty, String id) {
        return duty.rule() instanceof ProcedureRule procedure
                        && procedure.byId().containsKey(id)
                ? procedure.steps().stream()
                        .filter(s -> s.frame().id().equals(id))
                        .map(s -> s.frame().name())
                        .findFirst()
                        .orElse(id)
                : id;
    }

    /** ¥1,000.00. */
    static String money(long fen) {
        DecimalFormat format = new DecimalFormat("¥#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(BigDecimal.valueOf(fen, 2));
    }

    /** How a day was counted, in one sentence. */
    static String computation(Computation c, Console console) {
        String anchor = day(c.anchor(), console);
        Unit unit = c.unit();
        String counted = unit == null || c.steps() == 0
                ? console.word("cli.counted.itself", anchor)
                : console.word(
                        c.steps() > 0 ? "cli.counted.after" : "cli.counted.before",
                        anchor,
                        Math.abs(c.steps()),
                        console.word("cli.unit." + unit.name().toLowerCase(Locale.ROOT)));
        List<String> parts = new ArrayList<>();
        parts.add(counted);
        c.workdays().ifPresent(reckoning -> {
            String skipped = reckoning.skipped().stream()
                    .filter(s -> !s.isWeekend())
                    .map(s -> skip(s, console))
                    .collect(Collectors.joining(console.word("list.comma")));
            if (!skipped.isEmpty()) {
                parts.add(console.word("cli.counted.skipped", skipped));
            }
            if (!reckoning.makeUp().isEmpty()) {
                String days = reckoning.makeUp().stream()
                        .map(d -> day(d, console))
                        .collect(Collectors.joining(console.word("list.comma")));
                parts.add(console.word("cli.counted.make-up", days));
            }
        });
        c.rolledFrom().ifPresent(from -> parts.add(console.word("cli.counted.rolled", day(from, console))));
        parts.add(console.word("cli.counted.result", day(c.date(), console)));
        if (c.provisional()) {
            parts.add(console.word("cli.counted.provisional"));
        }
        return String.join(console.word("cli.counted.join"), parts);
    }

    private static String skip(Skip skip, Console console) {
        String days = skip.first().equals(skip.last())
                ? day(skip.first(), console)
                : console.word("cli.span", day(skip.first(), console), day(skip.last(), console));
        return days + skip.holiday().orElse("");
    }

    static String day(LocalDate day, Console console) {
        return console.word("cli.day", Integer.toString(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Two decimals, for machines. */
    static String yuan(long fen) {
        return Cells.yuan(fen);
    }
}
