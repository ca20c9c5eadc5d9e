package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.core.DutyList;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.StationNames;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.OneReading;
import cn.jiannuo.server.ui.Spreadsheet;
import cn.jiannuo.server.ui.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of duties as it is narrowed, for a spreadsheet. */
@Controller
class DutiesExport {
    /** More would not be looked at; whoever has more is told to narrow it. */
    private static final int MOST = 20_000;

    private static final List<String> HEADINGS =
            List.of("due", "name", "subject", "basis", "regulation", "kind", "stands", "who", "progress", "done-on");

    private final DutyList duties;
    private final StationNames names;
    private final RulesInForce rules;

    DutiesExport(DutyList duties, StationNames names, RulesInForce rules) {
        this.duties = duties;
        this.names = names;
        this.rules = rules;
    }

    @OneReading
    @GetMapping("/duties/export.xlsx")
    ResponseEntity<byte[]> xlsx(
            @AuthenticationPrincipal SignedIn reader,
            DutiesAsked asked,
            @ModelAttribute("page") Frame page,
            RedirectAttributes next) {
        return sheet(reader, asked, page, next, Spreadsheet::xlsx);
    }

    @OneReading
    @GetMapping("/duties/export.csv")
    ResponseEntity<byte[]> csv(
            @AuthenticationPrincipal SignedIn reader,
            DutiesAsked asked,
            @ModelAttribute("page") Frame page,
            RedirectAttributes next) {
        return sheet(reader, asked, page, next, Spreadsheet::csv);
    }

    private interface Kind {
        ResponseEntity<byte[]> of(String name, List<String> header, List<List<Object>> rows);
    }

    private ResponseEntity<byte[]> sheet(
            SignedIn reader, DutiesAsked asked, Frame page, RedirectAttributes next, Kind kind) {
        DutyList.Found found = found(reader, asked);
        return isWhole(found)
                ? kind.of(name(page), header(page.words()), rows(found, page.words()))
                : tooMany(found, DutiesAsked.query(asked.search(reader).at(0)), page, next);
    }

    private DutyList.Found found(SignedIn reader, DutiesAsked asked) {
        return duties.all(reader.actor().person().orElse(-1), asked.search(reader), MOST);
    }

    private static boolean isWhole(DutyList.Found found) {
        return found.rows().size() == found.total();
    }

    /** A part of it under the name of the whole would mislead: the list says what to do. */
    private static ResponseEntity<byte[]> tooMany(
            DutyList.Found found, String query, Frame page, RedirectAttributes next) {
        String text = page.say("duties.export.too-many", found.total(), MOST);
        next.addFlashAttribute("notice", new Frame.Notice(text, true));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/duties?" + query)
                .build();
    }

    private static String name(Frame page) {
        return page.say("nav.duties") + " " + page.words().today();
    }

    private static List<String> header(Words words) {
        return HEADINGS.stream()
                .map(heading -> words.say("duties.column." + heading))
                .toList();
    }

    private List<List<Object>> rows(DutyList.Found found, Words words) {
        Map<String, String> titles = rules.current().rulebook().versions().stream()
                .map(version -> version.regulation())
                .collect(Collectors.toMap(r -> r.id(), r -> r.title(), (one, other) -> other));
        Map<String, String> stations = new HashMap<>();
        return found.rows().stream()
                .map(row -> row(row, titles, stations, words))
                .toList();
    }

    private List<Object> row(DutyList.Row row, Map<String, String> titles, Map<String, String> stations, Words words) {
        String who = row.stations().stream()
                .map(station ->
                        stations.computeIfAbsent(station, text -> names.name(Station.parse(text), words.locale())))
                .collect(Collectors.joining(words.say("organization.comma-list")));
        return Stream.<Object>of(
                        row.due(),
                        row.name(),
                        row.subjectName(),
                        row.citation(),
                        titles.getOrDefault(row.regulation(), row.regulation()),
                        words.say("regulation.kind." + row.kind()),
                        Mark.of(row, words).text(),
                        who,
                        words.say("duty.done-of", row.doneParts(), row.owingParts()),
                        row.doneOn() == null ? "" : row.doneOn())
                .toList();
    }
}
