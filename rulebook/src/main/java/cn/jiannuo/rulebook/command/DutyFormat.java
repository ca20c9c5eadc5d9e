package cn.jiannuo.rulebook.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.jiannuo.rulebook.plan.Duty;
import cn.jiannuo.rulebook.plan.Duty.Obligor;
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

    /** Words duties; each thread has one of its own. */
    DutyText text(LineOrder order, Console console) {
        return switch (this) {
            case CSV -> new CsvText(order);
            case TABLE -> new WholeText(order, duty -> String.join(CELL, people(duty, console)));
            case JSON -> new WholeText(order, duty -> DutyJson.of(duty, console));
        };
    }

    /** Lines that share nothing. */
    private record WholeText(LineOrder order, Function<Duty, String> words) implements DutyText {
        @Override
        public LineKind kind(Duty duty) {
            return new LineKind(order.of(duty), duty.occasion(), DutyLine.NOTHING, DutyLine.NOTHING);
        }

        @Override
        public LineOwn own(Duty duty) {
            return new LineOwn(duty.subject(), words.apply(duty).getBytes(UTF_8));
        }
    }

    void write(DutySorter sorter, Console console, PrintWriter out) {
        switch (this) {
            case CSV -> {
                out.print(String.join(",", COLUMNS) + "\n");
                Output.Utf8 bytes = Output.utf8(out);
                sorter.drain(line -> {
                    bytes.write(line.head());
                    bytes.write(line.middle());
                    bytes.write(line.tail());
                });
            }
            case TABLE -> table(sorter, console, out);
            case JSON -> {
                String[] before = {"[\n"};
                sorter.drain(line -> {
                    out.print(before[0] + line.text());
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
            sorter.drain(line -> table.row(List.of(line.text().split(CELL, -1))));
        }
        out.println(console.word("cli.planned", sorter.size()));
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
