package cn.jiannuo.server.disclosure.web;

import cn.jiannuo.server.disclosure.core.Board;
import cn.jiannuo.server.disclosure.core.Catalogue;
import cn.jiannuo.server.disclosure.core.Expected;
import cn.jiannuo.server.disclosure.core.Sight;
import cn.jiannuo.server.disclosure.core.Subscriptions;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.OneReading;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 公开栏: everything one may see, or what one unit publishes; and the catalogue of what must be. */
@Controller("openBoardController")
class BoardController {
    private final Board board;
    private final Catalogue catalogue;
    private final Expected expected;
    private final Subscriptions subscriptions;
    private final Sight sight;
    private final Units units;

    BoardController(
            Board board,
            Catalogue catalogue,
            Expected expected,
            Subscriptions subscriptions,
            Sight sight,
            Units units) {
        this.board = board;
        this.catalogue = catalogue;
        this.expected = expected;
        this.subscriptions = subscriptions;
        this.sight = sight;
        this.units = units;
    }

    @GetMapping("/open")
    @OneReading
    String all(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        return show(me, Optional.empty(), q, page, model);
    }

    @GetMapping("/open/units/{unit}")
    @OneReading
    String ofUnit(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long unit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Unit found = units.byId(unit).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return show(me, Optional.of(found), q, page, model);
    }

    private String show(SignedIn me, Optional<Unit> unit, String q, int page, Model model) {
        Sight.Eyes eyes = sight.of(me);
        OptionalLong id = unit.map(one -> OptionalLong.of(one.id())).orElseGet(OptionalLong::empty);
        Board.Search search = new Board.Search(q.strip(), id, false, Math.max(0, Math.min(page, 10_000)));
        long wanted = id.orElse(Subscriptions.EVERYTHING);
        model.addAttribute(
                "board",
                new BoardPage(
                        search,
                        board.find(eyes, search),
                        unit.map(one -> "/open/units/" + one.id()).orElse("/open"),
                        "/open/items/",
                        unit,
                        units.all(),
                        unit.isEmpty() ? board.waiting(eyes) : java.util.List.of(),
                        unit.isEmpty() ? expected.missing(eyes) : expected.ofUnit(eyes, unit.get()),
                        subscriptions.of(eyes.person()).contains(wanted)));
        return "disclosure/board";
    }

    @GetMapping("/open/catalogue")
    String catalogue(Model model) {
        model.addAttribute("levels", catalogue.levels());
        return "disclosure/catalogue";
    }

    @PostMapping("/open/subscriptions")
    String subscribe(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "0") long unit,
            @RequestParam boolean on,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        long person = me.actor().person().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        subscriptions.subscribe(person, unit, on);
        String said = page.say(on ? "disclosure.told.subscribed" : "disclosure.told.unsubscribed");
        back.addFlashAttribute("notice", new Frame.Notice(said, false));
        return "redirect:/open" + (unit == Subscriptions.EVERYTHING ? "" : "/units/" + unit);
    }
}
