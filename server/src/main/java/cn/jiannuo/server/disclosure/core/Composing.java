package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.server.duty.core.KeptPromises;
import cn.jiannuo.server.matter.core.MatterList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 起草通报 (A20): gathers what happened in a period, for whoever writes to edit. Names nobody, and nothing of which there were few.
 */
@Component
public class Composing {
    /** Pages that are looked through at most: a draft is not a ledger. */
    private static final int PAGES = 20;

    private static final int FEW = 5;

    private final Board board;
    private final KeptPromises promises;
    private final MatterList matters;
    private final FromRegister registers;

    Composing(Board board, KeptPromises promises, MatterList matters, FromRegister registers) {
        this.registers = registers;
        this.board = board;
        this.promises = promises;
        this.matters = matters;
    }

    /**
     * What happened, in sentences.
     *
     * @param published what everybody here may see was published
     * @param ended how many matters of each kind were ended
     * @param kept how promises were kept, late ones among them
     */
    public record Gathered(List<String> published, List<String> ended, List<String> kept) {
        /** In the order in which a notification tells them: what was decided, how work went on, what was not done in time. */
        List<List<String>> parts() {
            return List.of(published, ended, kept);
        }
    }

    /** Sentences for each thing that must be told, in the order in which it tells them; nothing where nothing is known. */
    @Transactional(readOnly = true)
    public List<List<String>> parts(Declared declared) {
        if (declared.ledger().isPresent()) {
            return registers.parts(declared.ledger().get(), declared.period());
        }
        return declared.tellsOfEverything() ? gather(declared.period()).parts() : List.of();
    }

    @Transactional(readOnly = true)
    public Gathered gather(Period period) {
        List<String> ended = new ArrayList<>();
        ended(period).forEach((name, count) -> ended.add(name + "，办结 " + count + " 件。"));
        return new Gathered(published(period), ended, kept(period));
    }

    private List<String> published(Period period) {
        // eyes of somebody of the house without a seat: what only some may see does not go to all
        var everybody = new Sight.Eyes(-1, true, false, List.of(), java.util.Set.of());
        List<String> lines = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            Board.Found found = board.find(everybody, new Board.Search("", OptionalLong.empty(), false, page));
            found.rows().stream()
                    .filter(row -> within(row.publishedOn(), period))
                    .forEach(row -> lines.add(row.publishedOn().getMonthValue() + "月"
                            + row.publishedOn().getDayOfMonth() + "日公开“" + row.title() + "”。"));
            if (page + 1 >= found.pages()) {
                break;
            }
        }
        return lines;
    }

    private Map<String, Long> ended(Period period) {
        List<String> names = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            var found = matters.find(-1, new MatterList.Search(MatterList.View.ALL, "", false, page));
            found.rows().stream()
                    .filter(row -> row.endedOn() != null && within(row.endedOn(), period))
                    .forEach(row -> names.add(row.name()));
            if (found.rows().size() < MatterList.PAGE) {
                break;
            }
        }
        return names.stream()
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() >= FEW)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private List<String> kept(Period period) {
        KeptPromises.Board year = promises.of(period.first().getYear());
        List<String> lines = new ArrayList<>();
        for (KeptPromises.Line line : year.regulations()) {
            List<KeptPromises.Count> months = line.months()
                    .subList(period.first().getMonthValue() - 1, period.last().getMonthValue());
            long kept = months.stream().mapToLong(KeptPromises.Count::kept).sum();
            long late = months.stream().mapToLong(KeptPromises.Count::late).sum();
            long overdue =
                    months.stream().mapToLong(KeptPromises.Count::overdue).sum();
            if (kept + late + overdue >= FEW) {
                lines.add(line.name() + "：到期 " + (kept + late + overdue) + " 件，按期 " + kept + " 件，晚办 " + late + " 件，还没办 "
                        + overdue + " 件。");
            }
        }
        return lines;
    }

    private static boolean within(LocalDate day, Period period) {
        return !day.isBefore(period.first()) && !day.isAfter(period.last());
    }
}
