package cn.jiannuo.server.deliberation.web;

import cn.jiannuo.server.deliberation.core.TextDifference;
import cn.jiannuo.server.deliberation.core.TopicDetail;
import cn.jiannuo.server.deliberation.core.TopicDetail.View;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.ui.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One topic: its text, what was said about it, and what may be done. */
@Controller
@RequestMapping("/deliberations/{id:\\d+}")
class TopicController {
    private final TopicDetail detail;
    private final StepNames names;
    private final RulesInForce rules;
    private final People people;
    private final Vocabulary vocabulary;

    TopicController(TopicDetail detail, StepNames names, RulesInForce rules, People people, Vocabulary vocabulary) {
        this.detail = detail;
        this.names = names;
        this.rules = rules;
        this.people = people;
        this.vocabulary = vocabulary;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            Locale locale,
            Model model) {
        View view = detail.view(reader, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var shown = view.shown();
        List<String> clause = shown == null
                ? List.of()
                : rules.version(view.matter().regulation(), shown.pack())
                        .map(regulation -> regulation.clause(shown.clause()).text())
                        .orElse(List.of());
        Look look = new Look(vocabulary.in(locale), people, shown == null ? Map.of() : shown.seats());
        int latest = view.drafts().isEmpty() ? 0 : view.drafts().getLast().version();
        int asked = version < 1 || version > latest ? latest : version;
        Map<String, String> typed = new HashMap<>();
        if (model.getAttribute(SaidBack.TYPED) instanceof Map<?, ?> kept) {
            kept.forEach((field, text) -> typed.put(field.toString(), text.toString()));
        }
        model.addAttribute(
                "topic",
                new TopicPage(view, asked, difference(view, asked), clause, look, names.of(view.matter()), typed));
        return "deliberation/show";
    }

    /** Empty where most of the earlier text is gone: a decision is no further draft, and marks all over it would hide it. */
    private static List<TextDifference.Paragraph> difference(View view, int version) {
        if (version < 2) {
            return List.of();
        }
        List<String> before = view.drafts().get(version - 2).paragraphs();
        List<TextDifference.Paragraph> found =
                TextDifference.of(before, view.drafts().get(version - 1).paragraphs());
        long gone = found.stream().filter(paragraph -> paragraph.number() == 0).count();
        return gone * 2 > before.size() ? List.of() : found;
    }
}
