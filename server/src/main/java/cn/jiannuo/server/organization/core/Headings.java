package cn.jiannuo.server.organization.core;

import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.rulebook.roster.Read;
import cn.jiannuo.rulebook.roster.Roster;
import cn.jiannuo.rulebook.roster.RosterReader;
import cn.jiannuo.server.organization.HeldTable;
import java.util.ArrayList;
import java.util.List;

/** Which column a heading means; the reader of rosters itself is asked, so that there is one opinion only. */
final class Headings {
    private static final List<String> ALWAYS = List.of("code", "name", "unit");

    private final Vocabulary vocabulary;

    Headings(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The canonical name of a column such as {@code birth_date} or {@code unit.kind}; the heading itself when nobody declares it. */
    String columnOf(String heading) {
        List<String> header = new ArrayList<>(ALWAYS);
        header.add(heading);
        Read<Roster> read = RosterReader.read(() -> new HeldTable("heading", header, List.of()), vocabulary);
        if (read.isGood()) {
            return read.get().columns().stream()
                    .filter(column -> !ALWAYS.contains(column))
                    .findFirst()
                    .orElse(heading);
        }
        // «工号» stands for code, which is there already: the reader then says which one it repeats
        return read.errors().stream()
                .filter(error -> error.kind() == DataProblem.Kind.COLUMN_TWICE)
                .map(error -> error.args().getFirst())
                .findFirst()
                .orElse(heading);
    }
}
