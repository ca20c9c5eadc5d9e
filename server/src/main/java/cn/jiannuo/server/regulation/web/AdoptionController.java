package cn.jiannuo.server.regulation.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.regulation.core.AdoptRegulation;
import cn.jiannuo.server.regulation.core.Adopted;
import cn.jiannuo.server.regulation.core.Adopting;
import cn.jiannuo.server.regulation.core.Library;
import cn.jiannuo.server.regulation.core.PackText;
import cn.jiannuo.server.regulation.core.Shelf;
import cn.jiannuo.server.regulation.core.SimulateRegulation;
import cn.jiannuo.server.regulation.core.Simulation;
import cn.jiannuo.server.regulation.core.Simulations;
import cn.jiannuo.server.regulation.core.Simulator;
import cn.jiannuo.server.ui.Frame;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A version is adopted: who fills its seats, which figures are one's own, from which day. */
@Controller
class AdoptionController {
    private final Library library;
    private final AdoptionFields fields;
    private final AdoptRegulation adopt;
    private final SimulateRegulation simulate;
    private final Simulations simulations;
    private final Simulator simulator;
    private final Clock clock;

    AdoptionController(
            Library library,
            AdoptionFields fields,
            AdoptRegulation adopt,
            SimulateRegulation simulate,
            Simulations simulations,
            Simulator simulator,
            Clock clock) {
        this.library = library;
        this.fields = fields;
        this.adopt = adopt;
        this.simulate = simulate;
        this.simulations = simulations;
        this.simulator = simulator;
        this.clock = clock;
    }

    @GetMapping("/regulations/{id}/adoption")
    String form(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(required = false) @Nullable Long simulation,
            @ModelAttribute("page") Frame page,
            Model model) {
        Shelf shelf = RegulationController.shelf(library, id);
        PackText text =
                version.isEmpty() ? shelf.shown(LocalDate.now(clock)) : RegulationController.text(shelf, version);
        Optional<Simulation> tried = Optional.ofNullable(simulation)
                .flatMap(simulations::find)
                .filter(one -> one.wish().pack().equals(text.hash()));
        AdoptionForm form = tried.filter(one -> !one.wish().seats().isEmpty())
                .map(one -> of(one.wish()))
                .orElseGet(() -> fields.first(shelf, text));
        Optional<TrialPage> trial = tried.filter(one -> one.trial().isPresent())
                .map(one -> SimulationController.trial(library, shelf, one, page));
        model.addAttribute("adoption", fields.page(shelf, text, form, List.of(), trial));
        return "regulation/adoption";
    }

    private static AdoptionForm of(Adopting wish) {
        return new AdoptionForm(
                new TreeMap<>(wish.seats()), wish.figures(), wish.from().toString(), OptionalInt.empty());
    }

    @PostMapping("/regulations/{id}/adoption")
    String adopt(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute("page") Frame page,
            RedirectAttributes redirect,
            Model model) {
        Shelf shelf = RegulationController.shelf(library, id);
        PackText text = RegulationController.text(shelf, sent.getOrDefault("version", ""));
        AdoptionForm form = AdoptionForm.of(fields.regulation(text), sent);
        Optional<LocalDate> first = Typed.day(form.from());
        if (first.isEmpty()) {
            return again(shelf, text, form, List.of(page.say("regulation.refused.no-day", form.from())), model);
        }
        Adopted adopted = adopt.adopt(reader.actor(), form.wish(text.hash(), first.get(), fields.units()));
        if (adopted instanceof Adopted.Refused refused) {
            return again(shelf, text, form, Refusals.of(refused.reasons(), page), model);
        }
        String done =
                page.say("regulation.adopt.done", text.title(), page.words().longDay(first.get()));
        redirect.addFlashAttribute("notice", new Frame.Notice(done, false));
        return "redirect:/regulations/" + id + "/versions/" + text.hash().substring(0, 12);
    }

    private String again(Shelf shelf, PackText text, AdoptionForm form, List<String> refusals, Model model) {
        model.addAttribute("adoption", fields.page(shelf, text, form, refusals, Optional.empty()));
        return "regulation/adoption";
    }

    /** Tries it first, on the year before, with the seats and figures as they are typed. */
    @PostMapping("/regulations/{id}/adoption/simulation")
    String trial(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute("page") Frame page,
            Model model) {
        Shelf shelf = RegulationController.shelf(library, id);
        PackText text = RegulationController.text(shelf, sent.getOrDefault("version", ""));
        AdoptionForm form = AdoptionForm.of(fields.regulation(text), sent);
        LocalDate from = Typed.day(form.from()).orElse(text.inForce());
        LocalDate first = LocalDate.now(clock).minusYears(1).withDayOfYear(1);
        SimulateRegulation.Asked asked = simulate.ask(
                reader.actor(),
                first,
                first.plusYears(1).minusDays(1),
                form.wish(text.hash(), from, fields.units()),
                Optional.empty());
        return switch (asked) {
            case SimulateRegulation.Started started -> {
                simulator.see(reader.actor().institution(), started.simulation());
                yield "redirect:/regulations/" + id + "/simulation/" + started.simulation();
            }
            case SimulateRegulation.WrongFigures wrong ->
                again(shelf, text, form, Refusals.of(wrong.reasons(), page), model);
            case SimulateRegulation.WrongDays days ->
                throw new IllegalStateException("a year is not too long: " + days);
        };
    }
}
