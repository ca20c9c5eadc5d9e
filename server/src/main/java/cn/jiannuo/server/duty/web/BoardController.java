package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.core.KeptPromises;
import cn.jiannuo.server.ui.OneReading;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 看板: units, regulations and clauses; never persons, and nobody is ranked. */
@Controller
class BoardController {
    private static final int FIRST_YEAR = 2008;

    private final KeptPromises promises;
    private final Clock clock;

    BoardController(KeptPromises promises, Clock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    @OneReading
    @GetMapping("/board")
    String board(@RequestParam(required = false) @Nullable Integer year, Model model) {
        int today = LocalDate.now(clock).getYear();
        int asked = year == null ? today : Math.clamp(year, FIRST_YEAR, today);
        model.addAttribute("board", new BoardPage(promises.of(asked), promises.of(asked - 1), today));
        return "duty/board";
    }
}
