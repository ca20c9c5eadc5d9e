package cn.jiannuo.server.regulation.web;

import cn.jiannuo.rulebook.explain.ExampleLine;
import cn.jiannuo.rulebook.explain.Prose;
import cn.jiannuo.rulebook.explain.Sentence;
import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.server.organization.Holder;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.regulation.core.Act.Adoption;
import cn.jiannuo.server.regulation.core.Act.OwnFigure;
import cn.jiannuo.server.regulation.core.Library;
import cn.jiannuo.server.regulation.core.PackText;
import cn.jiannuo.server.regulation.core.ReadPacks.ReadPack;
import cn.jiannuo.server.regulation.core.Shelf;
import cn.jiannuo.server.regulation.core.Timeline.Window;
import cn.jiannuo.server.regulation.web.RegulationPage.Chapter;
import cn.jiannuo.server.regulation.web.RegulationPage.ClauseRow;
import cn.jiannuo.server.regulation.web.RegulationPage.FigureRow;
import cn.jiannuo.server.regulation.web.RegulationPage.RuleRow;
import cn.jiannuo.server.regulation.web.RegulationPage.SeatRow;
import cn.jiannuo.server.regulation.web.RegulationPage.VersionRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a version of a regulation out as a page. */
@Component
class Bookbinding {
    private final Library library;
    private final Stations stations;
    private final Clock clock;

    Bookbinding(Library library, Stations stations, Clock clock) {
        this.library = library;
        this.stations = stations;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public RegulationPage page(Shelf shelf, PackText text, boolean officer) {
        LocalDate today = LocalDate.now(clock);
        ReadPack read = library.read(text);
        Optional<Window> window = shelf.windowOf(text.hash(), today);
        Regulation regulation =
                window.map(w -> library.asAdopted(text, w)).orElse(read.pack().regulation());
        LocalDate begins = window.map(Window::first).orElse(text.inForce());
        LocalDate day = begins.isAfter(today) ? begins : today;
        Prose prose = new Prose(regulation, read.vocabulary(), day);
        Set<String> own = window.map(Window::adoption).map(Adoption::figures).orElse(List.of()).stream()
                .map(OwnFigure::figure)
                .collect(Collectors.toSet());
        Optional<PackText> inForce = shelf.standing(today)
                .map(w -> shelf.text(w.adoption().pack()))
                .filter(other -> !other.hash().equals(text.hash()));
        return new RegulationPage(
                shelf,
                text,
                regulation,
                Standing.of(shelf, text.hash(), today),
                chapters(prose, read.pack().examples()),
                figures(prose, own),
                own,
                seats(regulation, window.map(Window::adoption), today),
                versions(shelf, text, today),
                shelf.timeline().acts().reversed(),
                inForce,
                day,
                officer);
    }

    private static List<Chapter> chapters(Prose prose, List<Pack.Example> examples) {
        return prose.regulation().chapters().stream()
                .map(chapter -> new Chapter(
                        chapter.id(),
                        chapter.title(),
                        chapter.clauses().stream()
                                .map(clause -> clause(prose, examples, clause))
                                .toList()))
                .toList();
    }

    private static ClauseRow clause(Prose prose, List<Pack.Example> examples, Clause clause) {
        List<RuleRow> rules = prose.of(clause).stream()
                .map(sentence -> new RuleRow(sentence, examples(prose, examples, sentence)))
                .toList();
        return new ClauseRow(clause, rules, !prose.figures(clause).isEmpty());
    }

    private static List<ExampleLine> examples(Prose prose, List<Pack.Example> examples, Sentence sentence) {
        return examples.stream()
                .filter(example -> example.rule().equals(sentence.rule()))
                .flatMap(example -> prose.example(example).stream())
                .toList();
    }

    private static List<FigureRow> figures(Prose prose, Set<String> own) {
        return prose.figures().stream()
                .map(line -> new FigureRow(line, prose.regulation().clause(line.clause()), own.contains(line.id())))
                .toList();
    }

    private List<SeatRow> seats(Regulation regulation, Optional<Adoption> adoption, LocalDate today) {
        Map<String, String> bound = adoption.map(Adoption::seats).orElse(Map.of());
        return regulation.seats().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(seat -> {
                    Optional<String> unit = Optional.ofNullable(bound.get(seat.getKey()));
                    return new SeatRow(
                            seat.getValue(), unit, unit.isEmpty() ? List.of() : holders(seat.getKey(), today));
                })
                .toList();
    }

    private List<String> holders(String seat, LocalDate today) {
        return stations.holders(new Station(Station.Kind.SEAT, seat), today).stream()
                .map(Holder::name)
                .toList();
    }

    private static List<VersionRow> versions(Shelf shelf, PackText shown, LocalDate today) {
        return shelf.texts().stream()
                .map(text -> new VersionRow(
                        text,
                        Standing.of(shelf, text.hash(), today),
                        text.hash().equals(shown.hash())))
                .toList();
    }
}
