package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.core.Boards;
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

    private final Boards boards;
    private final Clock clock;

    BoardController(Boards boards, Clock clock) {
        this.boards = boards;
        this.clock = clock;
    }

    @OneReading
    @GetMapping("/board")
    String board(@RequestParam(required = false) @Nullable Integer year, Model model) {
        int today = LocalDate.now(clock).getYear();
        int asked = year == null ? today : Math.clamp(year, FIRST_YEAR, today);
        Boards.Counted counted = boards.of(asked);
        model.addAttribute(
                "board", new BoardPage(counted.board(), boards.of(asked - 1).board(), today, counted.at()));
        return "duty/board";
    }
}
