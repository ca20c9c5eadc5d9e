package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.source.Finding;
import cn.jiannuo.rulebook.text.Message;
import cn.jiannuo.rulebook.text.Messages;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** Where a command writes: results to the output, everything else to standard error, coloured only on a terminal. */
final class Console {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Messages messages;
    private final Ansi ansi;

    Console(PrintWriter out, PrintWriter err, Locale locale, Ansi ansi) {
        this.out = out;
        this.err = err;
        this.messages = new Messages(locale);
        this.ansi = ansi;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    Messages messages() {
        return messages;
    }

    String word(String key, Object... args) {
        return messages.get(key, args);
    }

    void say(String key, Object... args) {
        out.println(messages.get(key, args));
    }

    void tell(String key, Object... args) {
        err.println(messages.get(key, args));
        err.flush();
    }

    String bold(String text) {
        return ansi.enabled() ? "\u001B[1m" + text + "\u001B[0m" : text;
    }

    private String red(String text) {
        return ansi.enabled() ? "\u001B[31m" + text + "\u001B[0m" : text;
    }

    /** One line for each finding: place, severity, sentence. */
    void findings(List<Finding> findings, PrintWriter to) {
        for (Finding finding : findings) {
            String severity =
                    finding.severity() == Finding.Severity.ERROR ? red(word("cli.error")) : word("cli.notice");
            to.println(finding.place() + ": " + word("cli.finding", severity, messages.render(finding.message())));
        }
        to.flush();
    }

    String render(Message message) {
        return messages.render(message);
    }
}
