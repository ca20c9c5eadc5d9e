package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.plan.Duty;
import cn.jiannuo.rulebook.plan.Duty.Obligor;
import cn.jiannuo.rulebook.table.CsvWriter;
import cn.jiannuo.rulebook.table.TextTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How planned duties are written: {@code csv} for machines, {@code table} for people, {@code json} with how each day came about. */
enum DutyFormat {
    TABLE,
    CSV,
    JSON;

    /** The stable columns of the CSV. */
    static final List<String> COLUMNS = List.of(
            "rule",
            "clause",
            "covers",
            "regulation",
            "occasion",
            "subject",
            "seats",
            "units",
            "starts",
            "due",
            "amount",
            "currency");

    private static final String CELL = "\u001F";

    /** The text of one duty, before ordering. */
    Function<Duty, String> line(Console console) {
        return switch (this) {
            case CSV -> DutyFormat::csv;
            case TABLE -> duty -> String.join(CELL, people(duty, console));
            case JSON -> duty -> DutyJson.of(duty, console);
        };
    }

    void write(DutySorter sorter, Console console, PrintWriter out) {
        switch (this) {
            case CSV -> {
                out.print(String.join(",", COLUMNS) + "\n");
                sorter.drain(out::print);
            }
            case TABLE -> table(sorter, console, out);
            case JSON -> {
                String[] before = {"[\n"};
                sorter.drain(text -> {
                    out.print(before[0] + text);
                    before[0] = ",\n";
                });
                out.print(before[0].equals("[\n") ? "[]\n" : "\n]\n");
            }
        }
        out.flush();
    }

    private static void table(DutySorter sorter, Console console, PrintWriter out) {
        List<String> header = List.of("due", "starts", "name", "subject", "who", "amount", "source").stream()
                .map(column -> console.word("cli.column." + column))
                .toList();
        try (TextTable table = new TextTable(out, header)) {
            sorter.drain(text -> table.row(List.of(text.split(CELL, -1))));
        }
        out.println(console.word("cli.planned", sorter.size()));
    }

    private static String csv(Duty duty) {
        StringBuilder text = new StringBuilder(160);
        CsvWriter csv = new CsvWriter(text);
        csv.cell(duty.code());
        csv.cell(duty.clause().id());
        csv.cell(String.join(";", duty.clause().covers()));
        csv.cell(duty.regulation().id());
        csv.cell(duty.occasion());
        csv.cell(duty.subject());
        csv.cell(seats(duty));
        csv.cell(units(duty));
        csv.cell(duty.starts());
        csv.cell(duty.due());
        if (duty.amount().isPresent()) {
            csv.yuan(duty.amount().getAsLong());
            csv.cell("CNY");
        } else {
            csv.cell("");
            csv.cell("");
        }
        csv.end();
        csv.close();
        return text.toString();
    }

    /** The parties, joint ones separated by {@code ;}; who only helps stands behind a {@code +}. */
    static String seats(Duty duty) {
        return duty.obligors().stream()
                .map(o -> (o.supports() ? "+" : "") + o.party())
                .collect(Collectors.joining(";"));
    }

    /** The unit each party stands for, in the same order; nothing at all where no party stands for one. */
    static String units(Duty duty) {
        boolean any = duty.obligors().stream().anyMatch(o -> !o.unit().isEmpty());
        return any ? duty.obligors().stream().map(Obligor::unit).collect(Collectors.joining(";")) : "";
    }

    private static List<String> people(Duty duty, Console console) {
        String name = duty.rule().name()
                + duty.step().map(s -> "·" + DutyWords.step(duty, s)).orElse("");
        String subject = duty.subject().isEmpty() ? console.word("cli.everybody") : duty.subject();
        String who = DutyWords.who(duty, console);
        String amount =
                duty.amount().isEmpty() ? "" : DutyWords.money(duty.amount().getAsLong());
        String asked = duty.questions().isEmpty() ? name : console.word("cli.to-judge", name);
        return List.of(
                duty.due().toString(),
                duty.starts().toString(),
                asked,
                subject,
                who,
                amount,
                duty.regulation().citation(duty.clause()));
    }
}
