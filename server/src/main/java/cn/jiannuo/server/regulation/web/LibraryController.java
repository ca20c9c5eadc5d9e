package cn.jiannuo.server.regulation.web;

import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.regulation.core.ClauseSearch;
import cn.jiannuo.server.regulation.core.Library;
import cn.jiannuo.server.regulation.core.PackText;
import cn.jiannuo.server.regulation.core.Shelf;
import cn.jiannuo.server.regulation.web.LibraryPage.Coming;
import cn.jiannuo.server.regulation.web.LibraryPage.Row;
import cn.jiannuo.server.ui.OneReading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every regulation there is. */
@Controller
class LibraryController {
    private final Library library;
    private final ClauseSearch search;
    private final Clock clock;

    LibraryController(Library library, ClauseSearch search, Clock clock) {
        this.library = library;
        this.search = search;
        this.clock = clock;
    }

    @GetMapping("/regulations")
    @OneReading
    String all(@RequestParam(defaultValue = "") String words, @AuthenticationPrincipal SignedIn reader, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Row> rows = library.shelves().stream()
                .map(shelf -> row(shelf, today))
                .sorted(Comparator.comparing((Row row) -> !row.standing().isInForce()))
                .toList();
        long inForce = rows.stream().filter(row -> row.standing().isInForce()).count();
        model.addAttribute(
                "library",
                new LibraryPage(
                        rows, words.strip(), search.find(words), inForce, reader.has(Power.REGULATION_OFFICER)));
        return "regulation/library";
    }

    private Row row(Shelf shelf, LocalDate today) {
        PackText shown = shelf.shown(today);
        Regulation regulation = library.read(shown).pack().regulation();
        Map<Rule.Kind, Long> rules = new EnumMap<>(Rule.Kind.class);
        regulation.rules().forEach(rule -> rules.merge(rule.kind(), 1L, Long::sum));
        return new Row(
                shown,
                Standing.of(shelf, today),
                regulation.clauses().size(),
                rules,
                shelf.coming(today)
                        .map(window -> new Coming(shelf.text(window.adoption().pack()), window)),
                shelf.unadopted());
    }
}
