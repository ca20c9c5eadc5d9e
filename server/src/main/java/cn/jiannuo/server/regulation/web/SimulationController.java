package cn.jiannuo.server.regulation.web;

import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.regulation.core.Adopting;
import cn.jiannuo.server.regulation.core.Library;
import cn.jiannuo.server.regulation.core.PackText;
import cn.jiannuo.server.regulation.core.Shelf;
import cn.jiannuo.server.regulation.core.SimulateRegulation;
import cn.jiannuo.server.regulation.core.Simulation;
import cn.jiannuo.server.regulation.core.Simulations;
import cn.jiannuo.server.regulation.core.Simulator;
import cn.jiannuo.server.ui.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

/** What a version would have asked. */
@Controller
class SimulationController {
    private final Library library;
    private final Simulations simulations;
    private final SimulateRegulation simulate;
    private final Simulator simulator;
    private final Clock clock;

    SimulationController(
            Library library, Simulations simulations, SimulateRegulation simulate, Simulator simulator, Clock clock) {
        this.library = library;
        this.simulations = simulations;
        this.simulate = simulate;
        this.simulator = simulator;
        this.clock = clock;
    }

    @GetMapping("/regulations/{id}/simulation")
    String form(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String against,
            Model model) {
        Shelf shelf = RegulationController.shelf(library, id);
        LocalDate first = LocalDate.now(clock).minusYears(1).withDayOfYear(1);
        return form(shelf, version, against, TrialsPage.Days.of(first), false, model);
    }

    private String form(
            Shelf shelf, String version, String against, TrialsPage.Days days, boolean refused, Model model) {
        PackText text =
                version.isEmpty() ? shelf.shown(LocalDate.now(clock)) : RegulationController.text(shelf, version);
        model.addAttribute("trials", new TrialsPage(shelf, text, against, days, refused, simulations.of(shelf.id())));
        return "regulation/simulation-form";
    }

    @PostMapping("/regulations/{id}/simulation")
    String start(
            @PathVariable String id,
            @RequestParam String version,
            @RequestParam(defaultValue = "") String against,
            @RequestParam String first,
            @RequestParam String last,
            @AuthenticationPrincipal SignedIn reader,
            Model model) {
        Shelf shelf = RegulationController.shelf(library, id);
        PackText text = RegulationController.text(shelf, version);
        Optional<String> other = Optional.of(against)
                .filter(hash -> !hash.isEmpty())
                .map(hash -> RegulationController.text(shelf, hash).hash());
        Optional<LocalDate> from = Typed.day(first);
        Optional<LocalDate> to = Typed.day(last);
        if (from.isPresent() && to.isPresent()) {
            Adopting wish = new Adopting(text.hash(), text.inForce(), Map.of());
            SimulateRegulation.Asked asked = simulate.ask(reader.actor(), from.get(), to.get(), wish, other);
            if (asked instanceof SimulateRegulation.Started started) {
                simulator.see(reader.actor().institution(), started.simulation());
                return "redirect:/regulations/" + id + "/simulation/" + started.simulation();
            }
        }
        return form(shelf, version, against, new TrialsPage.Days(first, last), true, model);
    }

    @GetMapping("/regulations/{id}/simulation/{number}")
    String show(
            @PathVariable String id,
            @PathVariable long number,
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute("page") Frame page,
            HttpServletResponse response,
            Model model) {
        Shelf shelf = RegulationController.shelf(library, id);
        Simulation simulation = simulations
                .find(number)
                .filter(one -> one.regulation().equals(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (simulation.isUnderWay()) {
            simulator.see(reader.actor().institution(), number);
            // the browser asks again by itself, with or without scripts
            response.setHeader("Refresh", "2");
        }
        model.addAttribute("shown", trial(library, shelf, simulation, page));
        return "regulation/simulation";
    }

    static TrialPage trial(Library library, Shelf shelf, Simulation simulation, Frame page) {
        PackText text = shelf.text(simulation.wish().pack());
        Map<String, String> names = library.read(text).pack().regulation().figures().values().stream()
                .collect(Collectors.toMap(Figure::id, Figure::name));
        return new TrialPage(page, shelf, text, simulation, names);
    }
}
