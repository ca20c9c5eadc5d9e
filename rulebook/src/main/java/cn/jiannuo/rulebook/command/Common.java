package cn.jiannuo.rulebook.command;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every verb has. */
final class Common {
    @Option(names = "--lang", paramLabel = "zh-CN|zh-TW|en", descriptionKey = "lang", defaultValue = "zh-CN")
    private String language = "zh-CN";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    Console console() {
        return consoleOf(spec.commandLine());
    }

    Console consoleOf(CommandLine line) {
        Locale locale = locale(language);
        if (locale == null) {
            throw new UsageProblem("cli.lang", language);
        }
        return new Console(line.getOut(), line.getErr(), locale, Ansi.AUTO);
    }

    /** The locale a word of {@code --lang} names, or null. */
    static @Nullable Locale locale(String word) {
        return switch (word.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "zh-cn", "zh", "zh-hans" -> Locale.SIMPLIFIED_CHINESE;
            case "zh-tw", "zh-hk", "zh-hant" -> Locale.TRADITIONAL_CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> null;
        };
    }
}
