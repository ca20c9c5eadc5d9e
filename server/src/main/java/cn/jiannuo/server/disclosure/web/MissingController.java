package cn.jiannuo.server.disclosure.web;

import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.server.disclosure.core.Expected;
import cn.jiannuo.server.disclosure.core.Expected.Line;
import cn.jiannuo.server.disclosure.core.MissingSearch;
import cn.jiannuo.server.disclosure.core.MissingSearch.Order;
import cn.jiannuo.server.disclosure.core.Sight;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.OneReading;
import cn.jiannuo.server.ui.Spreadsheet;
import cn.jiannuo.server.ui.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** 还没有公开的: what should stand on a board and does not; narrowed, put in order, and taken away. */
@Controller
class MissingController {
    private static final List<String> HEADINGS =
            List.of("what", "unit", "level", "due", "late-days", "basis", "regulation");

    private final Expected expected;
    private final Sight sight;
    private final RulesInForce rules;

    MissingController(Expected expected, Sight sight, RulesInForce rules) {
        this.expected = expected;
        this.sight = sight;
        this.rules = rules;
    }

    /** As the address says; what it does not know is left out. */
    @ModelAttribute("search")
    MissingSearch search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "0") int level,
            @RequestParam(defaultValue = "") String regulation,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(defaultValue = "false") boolean down,
            @RequestParam(defaultValue = "0") int page) {
        Order order = Arrays.stream(Order.values())
                .filter(one -> one.name().equalsIgnoreCase(sort))
                .findFirst()
                .orElse(Order.DUE);
        return new MissingSearch(
                q.strip(), unit, Math.max(0, level), regulation, order, down, Math.clamp(page, 0, 10_000));
    }

    @OneReading
    @GetMapping("/open/missing")
    String missing(@AuthenticationPrincipal SignedIn me, @ModelAttribute("search") MissingSearch search, Model model) {
        List<Line> all = expected.missing(sight.of(me));
        Map<String, String> units = new TreeMap<>();
        all.forEach(line -> units.putIfAbsent(line.unit().path(), line.place()));
        Map<String, String> titles = titles();
        titles.keySet()
                .retainAll(all.stream().map(line -> line.duty().regulation()).collect(Collectors.toSet()));
        model.addAttribute(
                "missing",
                new MissingPage(
                        search,
                        search.of(all),
                        units,
                        all.stream()
                                .map(line -> line.unit().level())
                                .distinct()
                                .sorted()
                                .toList(),
                        titles));
        return "disclosure/missing";
    }

    private Map<String, String> titles() {
        return rules.current().rulebook().versions().stream()
                .map(version -> version.regulation())
                .collect(Collectors.toMap(Regulation::id, Regulation::title, (one, other) -> other, TreeMap::new));
    }

    @OneReading
    @GetMapping("/open/missing/export.xlsx")
    ResponseEntity<byte[]> xlsx(
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("search") MissingSearch search,
            @ModelAttribute("page") Frame page) {
        return Spreadsheet.xlsx(name(page), header(page.words()), rows(me, search, page.words()));
    }

    @OneReading
    @GetMapping("/open/missing/export.csv")
    ResponseEntity<byte[]> csv(
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("search") MissingSearch search,
            @ModelAttribute("page") Frame page) {
        return Spreadsheet.csv(name(page), header(page.words()), rows(me, search, page.words()));
    }

    private static String name(Frame page) {
        return page.say("disclosure.missing") + " " + page.words().today();
    }

    private static List<String> header(Words words) {
        return HEADINGS.stream()
                .map(heading -> words.say("disclosure.missing-column." + heading))
                .toList();
    }

    private List<List<Object>> rows(SignedIn me, MissingSearch search, Words words) {
        Map<String, String> titles = titles();
        return search.of(expected.missing(sight.of(me))).stream()
                .map(line -> Stream.<Object>of(
                                line.duty().name(),
                                line.place(),
                                words.say("disclosure.level", line.unit().level()),
                                line.duty().due(),
                                line.lateDays(),
                                line.duty().citation(),
                                titles.getOrDefault(line.duty().regulation(), ""))
                        .toList())
                .toList();
    }
}
