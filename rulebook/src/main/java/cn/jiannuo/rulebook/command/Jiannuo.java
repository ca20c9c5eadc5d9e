package cn.jiannuo.rulebook.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** 践诺: the command line. */
@Command(
        name = "jiannuo",
        mixinStandardHelpOptions = true,
        version = "jiannuo 1.0",
        subcommands = {
            CheckCommand.class,
            PlanCommand.class,
            JudgeCommand.class,
            AllocateCommand.class,
            DiffCommand.class,
            ExplainCommand.class,
            AutoComplete.GenerateCompletion.class
        })
public final class Jiannuo implements Runnable {
    static final String BUNDLE = "cn.jiannuo.rulebook.command.help";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        System.exit(run(
                Output.to(new FileOutputStream(FileDescriptor.out)),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args));
    }

    /** Runs a command as the shell would; everything it says goes to the two writers. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Jiannuo())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(110)
                .setUsageHelpAutoWidth(false)
                .setExecutionExceptionHandler(handler())
                .setCaseInsensitiveEnumValuesAllowed(true);
        line.setResourceBundle(ResourceBundle.getBundle(
                BUNDLE, language(args), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
        line.setParameterExceptionHandler(new UsageErrors());
        int code = line.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    /** The language is wanted before the arguments are understood, so that errors about them are worded in it. */
    static Locale language(String... args) {
        for (int i = 0; i < args.length; i++) {
            String value = args[i].startsWith("--lang=")
                    ? args[i].substring(7)
                    : args[i].equals("--lang") && i + 1 < args.length ? args[i + 1] : "";
            Locale locale = Common.locale(value);
            if (locale != null) {
                return locale;
            }
        }
        return Locale.SIMPLIFIED_CHINESE;
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
        spec.commandLine().usage(spec.commandLine().getErr());
        throw new UsageProblem("cli.verb-missing");
    }
}
