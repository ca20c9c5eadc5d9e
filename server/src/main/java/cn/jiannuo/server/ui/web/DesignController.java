package cn.jiannuo.server.ui.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 样张: every component in every state, for whoever builds a page or judges one. */
@Controller
class DesignController {
    /** Every status: its shape is also the key of its word. */
    private static final List<String> MARKS =
            List.of("open", "soon", "late", "wait", "ask", "kept", "keptlate", "no", "judge");

    @GetMapping("/design")
    String design(Model model) {
        model.addAttribute("marks", MARKS);
        return "ui/design";
    }
}
