package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.text.Nearest;
import java.util.List;
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
                                        ? ((CommandLine.Model.OptionSpec) m).longestName()
                                        : m.paramLabel())
                                .toList());
            case OverwrittenOptionException twice ->
                console.tell("cli.usage.twice", twice.getOverwritten().paramLabel());
            default -> {
                String value = problem.getValue() == null ? "" : problem.getValue();
                String option = problem.getArgSpec() == null ? "" : label(problem.getArgSpec());
                console.tell("cli.usage.value", option, value, expected(problem));
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

    private static String expected(ParameterException problem) {
        CommandLine.Model.ArgSpec spec = problem.getArgSpec();
        return spec == null ? "" : spec.paramLabel();
    }
}
