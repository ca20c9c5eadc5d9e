package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.text.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words errors about the arguments of a call: what was found, the nearest right word, where help is. */
final class UsageErrors implements IParameterExceptionHandler {
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("DATE", "2026-01-01"),
            Map.entry("FILE", "examples/roster.csv"),
            Map.entry("N", "2"),
            Map.entry("NAME=VALUE", "relief-cap=1200"),
            Map.entry("SEAT=UNIT", "union=局机关/工会"),
            Map.entry("CODE", "SJ002"),
            Map.entry("RULE", "recuperation-places"),
            Map.entry("PACK", "regulations/harmonious-office/2008-01-25.md"));

    @Override
    public int handleParseException(ParameterException problem, String[] args) {
        CommandLine line = problem.getCommandLine();
        Console console =
                new Console(line.getOut(), line.getErr(), Jiannuo.language(args), picocli.CommandLine.Help.Ansi.OFF);
        switch (problem) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, line, console);
            case MissingParameterException missing ->
                console.tell(
                        "cli.usage.missing",
                        missing.getMissing().stream()
                                .map(m -> m.isOption()
                                        ? label(m) + " " + example(m, console)
                                        : console.word("cli.usage.pack"))
                                .toList());
            case OverwrittenOptionException twice ->
                console.tell("cli.usage.twice", twice.getOverwritten().paramLabel());
            default -> {
                String value = problem.getValue() == null ? "" : problem.getValue();
                String option = problem.getArgSpec() == null ? "" : label(problem.getArgSpec());
                console.tell(
                        "cli.usage.value",
                        option,
                        value,
                        problem.getArgSpec() == null ? "" : example(problem.getArgSpec(), console));
            }
        }
        console.tell("cli.usage.help", line.getCommandSpec().qualifiedName());
        return Exit.USAGE;
    }

    private static void unmatched(UnmatchedArgumentException problem, CommandLine line, Console console) {
        String found =
                problem.getUnmatched().isEmpty() ? "" : problem.getUnmatched().getFirst();
        List<String> known = Stream.concat(
                        line.getSubcommands().keySet().stream(), line.getCommandSpec().optionsMap().keySet().stream())
                .toList();
        Optional<String> nearest = Nearest.to(found, known);
        console.tell("cli.usage.unknown", found, nearest.orElse(""));
    }

    private static String label(CommandLine.Model.ArgSpec spec) {
        return spec.isOption() ? ((CommandLine.Model.OptionSpec) spec).longestName() : spec.paramLabel();
    }

    /** A value that would do, or the words one may choose from. */
    private static String example(CommandLine.Model.ArgSpec spec, Console console) {
        String label = spec.paramLabel();
        return EXAMPLES.getOrDefault(label, label.replace("|", console.word("list.comma")));
    }
}
