package cn.jiannuo.server.record.core;

import cn.jiannuo.rulebook.roster.DataProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was stated of something that happened: understood, or all that is wrong with it. */
public sealed interface Stated {

    /**
     * Understood.
     *
     * @param cells by field, canonical: words of choices, ISO dates, yuan with two decimals, codes of people
     * @param words what a search finds it by
     */
    record Good(Map<String, String> cells, String words) implements Stated {
        public Good {
            cells = Map.copyOf(cells);
        }

        LocalDate on() {
            return LocalDate.parse(cells.getOrDefault("date", ""));
        }

        Optional<String> person() {
            return Optional.ofNullable(cells.get("person"));
        }

        Optional<String> unit() {
            return Optional.ofNullable(cells.get("unit"));
        }
    }

    /** @param problems the column of each is the name of a field */
    record Bad(List<DataProblem> problems) implements Stated {
        public Bad {
            problems = List.copyOf(problems);
        }
    }
}
