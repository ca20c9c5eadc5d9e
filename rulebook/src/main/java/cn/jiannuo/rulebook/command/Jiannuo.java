package cn.jiannuo.rulebook.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** 践诺: the command line. */
@Command(
        name = "jiannuo",
        mixinStandardHelpOptions = true,
        version = "jiannuo 1.0",
        resourceBundle = Jiannuo.BUNDLE,
        subcommands = {
            CheckCommand.class,
            PlanCommand.class,
            JudgeCommand.class,
            AllocateCommand.class,
            AutoComplete.GenerateCompletion.class
        })
public final class Jiannuo implements Runnable {
    static final String BUNDLE = "cn.jiannuo.rulebook.command.help";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        System.exit(run(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args));
    }

    /** Runs a command as the shell would; everything it says goes to the two writers. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        CommandLine line = new CommandLine(new Jiannuo())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler(handler())
                .setAbbreviatedOptionsAllowed(true)
                .setCaseInsensitiveEnumValuesAllowed(true);
        int code = line.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    private static IExecutionExceptionHandler handler() {
        return (exception, line, result) -> {
            Console console = new Common().consoleOf(line);
            if (exception instanceof UsageProblem usage) {
                line.getErr().println(console.render(usage.message()));
                return Exit.USAGE;
            }
            if (exception instanceof FindingsRefused) {
                return Exit.FINDINGS;
            }
            throw exception;
        };
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "");
    }
}
