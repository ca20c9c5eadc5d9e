package cn.jiannuo.server.organization.web;

import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.rulebook.table.TableProblem;
import cn.jiannuo.rulebook.text.Family;
import cn.jiannuo.rulebook.text.Message;
import cn.jiannuo.rulebook.text.Messages;
import cn.jiannuo.server.organization.core.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One thing wrong with a roster file, in words.
 *
 * @param row as the spreadsheet numbers it; 0 when a heading or the whole file is meant
 * @param sentence what is wrong and the way out
 */
public record Problem(long row, String column, String value, String sentence) {
    private static final Family DATA = new Family("data");
    private static final Family TABLE = new Family("table");

    public String rowText() {
        return row == 0 ? "" : Long.toString(row);
    }

    static List<Problem> of(Reading reading, Locale locale) {
        List<Problem> problems = new ArrayList<>(of(reading.errors(), locale));
        TableProblem broken = reading.broken();
        if (broken != null) {
            problems.add(of(broken, new Messages(locale)));
        }
        return problems;
    }

    static List<Problem> of(List<DataProblem> found, Locale locale) {
        Messages messages = new Messages(locale);
        return found.stream().map(problem -> of(problem, messages)).toList();
    }

    private static Problem of(DataProblem problem, Messages messages) {
        List<Object> args = new ArrayList<>(List.of(problem.column(), problem.value()));
        args.addAll(problem.args());
        String sentence = messages.render(new Message(DATA.key(problem.kind()), args));
        return new Problem(problem.row(), problem.column(), problem.value(), sentence);
    }

    private static Problem of(TableProblem broken, Messages messages) {
        String sentence = messages.render(
                Message.of(TABLE.key(broken.kind()), broken.value(), broken.columnLetters(), broken.heading()));
        return new Problem(broken.row(), broken.heading(), broken.value(), sentence);
    }
}
