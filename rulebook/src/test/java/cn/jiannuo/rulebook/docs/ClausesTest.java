package cn.jiannuo.rulebook.docs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.read.Catalogue;
import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of promises names, for each of them, rules that are really there and really carry it. */
class ClausesTest {
    private static final Pattern ROW = Pattern.compile("^\\| ([A-E][0-9]+) \\| (.*) \\| (.*) \\|$", Pattern.MULTILINE);
    private static final Pattern CLAUSE =
            Pattern.compile("\\[(第[^条]+条)]\\(\\.\\./(regulations/[^)]+\\.md)\\)((?: `[a-z0-9-]+`)+)");

    private static final Map<String, Regulation> BY_FILE = byFile();

    private static Map<String, Regulation> byFile() {
        Map<String, Regulation> regulations = new LinkedHashMap<>();
        for (Pack pack : PackReader.read(Pages.regulations()).packs()) {
            Path file = Path.of(pack.regulation().file());
            regulations.put(Pages.HOME.relativize(file).toString(), pack.regulation());
        }
        return regulations;
    }

    /** The third cell by catalogue id. */
    private static Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        Matcher row = ROW.matcher(Pages.text("docs/clauses.md"));
        while (row.find()) {
            rows.put(row.group(1), row.group(3));
        }
        return rows;
    }

    @Test
    void every_promise_of_the_catalogue_has_its_row_in_order() {
        assertThat(rows().keySet())
                .containsExactlyElementsOf(Catalogue.checkedIn().titles().keySet());
    }

    @Test
    void every_promise_is_carried_by_at_least_one_named_rule() {
        rows().forEach((id, cell) ->
                assertThat(CLAUSE.matcher(cell).find()).as(id).isTrue());
    }

    @Test
    void every_named_rule_stands_in_a_clause_that_carries_the_promise() {
        rows().forEach((id, cell) -> assertThat(wrong(id, cell)).as(id).isEmpty());
    }

    @Test
    void a_rule_that_does_not_exist_or_carries_something_else_would_be_noticed() {
        String link = "[第八条](../regulations/harmonious-office/2008-01-25.md)";
        assertThat(wrong("A7", link + " `hospital-visit`")).isEmpty();
        assertThat(wrong("A7", link + " `hospital-party`")).isNotEmpty();
        assertThat(wrong("A1", link + " `hospital-visit`")).isNotEmpty();
    }

    private static List<String> wrong(String id, String cell) {
        List<String> wrong = new ArrayList<>();
        Matcher clause = CLAUSE.matcher(cell);
        while (clause.find()) {
            Regulation regulation = BY_FILE.get(clause.group(2));
            for (String rule : clause.group(3).strip().replace("`", "").split(" ")) {
                if (regulation == null || !carries(regulation, clause.group(1), rule, id)) {
                    wrong.add(clause.group(1) + " " + rule);
                }
            }
        }
        return wrong;
    }

    private static boolean carries(Regulation regulation, String number, String ruleId, String catalogueId) {
        return regulation
                .rule(ruleId)
                .map(Rule::header)
                .map(header -> regulation.clause(header.clause()))
                .filter(clause -> clause.number().equals(number))
                .filter(clause -> clause.covers().contains(catalogueId))
                .isPresent();
    }
}
