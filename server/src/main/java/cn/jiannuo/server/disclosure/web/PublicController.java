package cn.jiannuo.server.disclosure.web;

import cn.jiannuo.server.disclosure.core.Board;
import cn.jiannuo.server.disclosure.core.QuestionDetail;
import cn.jiannuo.server.disclosure.core.ReadItems;
import cn.jiannuo.server.disclosure.core.Sight;
import cn.jiannuo.server.disclosure.core.Tenders;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 对社会公开: what regulations declare to be for people outside, without signing in. Whoever reads is never asked who he is. */
@Controller
class PublicController {
    private final Institutions institutions;
    private final Board board;
    private final ReadItems reading;
    private final QuestionDetail questions;
    private final Tenders tenders;
    private final Clock clock;

    PublicController(
            Institutions institutions,
            Board board,
            ReadItems reading,
            QuestionDetail questions,
            Tenders tenders,
            Clock clock) {
        this.institutions = institutions;
        this.board = board;
        this.reading = reading;
        this.questions = questions;
        this.tenders = tenders;
        this.clock = clock;
    }

    @GetMapping("/public")
    String houses(Model model) {
        List<Institution> all = institutions.all();
        if (all.size() == 1) {
            return "redirect:/public/" + all.getFirst().code();
        }
        model.addAttribute("houses", all);
        return "disclosure/houses";
    }

    @GetMapping("/public/{code}")
    String board(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Institution house = house(code);
        model.addAttribute("house", house);
        model.addAttribute(
                "board",
                new BoardPage(
                        search(q, page),
                        find(house, q, page),
                        "/public/" + code,
                        "/public/" + code + "/items/",
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        false));
        int year = LocalDate.now(clock).getYear();
        model.addAttribute("year", year);
        model.addAttribute("tenders", Tenancy.within(house.id(), () -> tenders.outside(year)));
        return "disclosure/public";
    }

    private static Board.Search search(String q, int page) {
        return new Board.Search(q.strip(), OptionalLong.empty(), true, Math.max(0, Math.min(page, 10_000)));
    }

    private Board.Found find(Institution house, String q, int page) {
        return Tenancy.within(house.id(), () -> board.find(Sight.STRANGER, search(q, page)));
    }

    /** 招投标: what a year's tenders came to. */
    @GetMapping("/public/{code}/tenders")
    String tenders(@PathVariable String code, @RequestParam(defaultValue = "0") int year, Model model) {
        Institution house = house(code);
        int now = LocalDate.now(clock).getYear();
        int wanted = year >= 2000 && year <= now ? year : now;
        model.addAttribute("house", house);
        model.addAttribute("year", wanted);
        model.addAttribute("last", now);
        model.addAttribute("tenders", Tenancy.within(house.id(), () -> tenders.outside(wanted)));
        return "disclosure/public-tenders";
    }

    @GetMapping("/public/{code}/items/{id}")
    String item(
            @PathVariable String code, @PathVariable long id, @RequestParam Optional<Integer> edition, Model model) {
        Institution house = house(code);
        ReadItems.Shown shown = Tenancy.within(house.id(), () -> reading.show(Sight.STRANGER, id, edition))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("house", house);
        model.addAttribute(
                "item",
                new ItemPage(
                        shown,
                        "/public/" + code + "/items/" + id,
                        "/public/" + code,
                        false,
                        false,
                        false,
                        Tenancy.within(house.id(), () -> questions.ofItem(Sight.STRANGER, id)),
                        Optional.empty()));
        return "disclosure/public-item";
    }

    @GetMapping("/public/{code}/items/{id}/files/{edition}/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable String code, @PathVariable long id, @PathVariable int edition, @PathVariable long file) {
        Institution house = house(code);
        return Handed.out(Tenancy.within(house.id(), () -> reading.file(Sight.STRANGER, id, edition, file)));
    }

    @GetMapping("/public/{code}/feed.atom")
    ResponseEntity<String> feed(@PathVariable String code) {
        Institution house = house(code);
        String base =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + "/public/" + code;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
                .body(Atom.feed(house.name(), base, find(house, "", 0).rows()));
    }

    private Institution house(String code) {
        return institutions.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
