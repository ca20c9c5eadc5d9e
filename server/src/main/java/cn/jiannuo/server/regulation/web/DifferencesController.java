package cn.jiannuo.server.regulation.web;

import cn.jiannuo.rulebook.explain.Prose;
import cn.jiannuo.rulebook.explain.change.RegulationDiff;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.regulation.core.Library;
import cn.jiannuo.server.regulation.core.PackText;
import cn.jiannuo.server.regulation.core.ReadPacks.ReadPack;
import cn.jiannuo.server.regulation.core.Shelf;
import cn.jiannuo.server.regulation.core.Simulation;
import cn.jiannuo.server.regulation.core.Simulations;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two versions side by side: word by word, rule by rule, and in duties and money. */
@Controller
class DifferencesController {
    private final Library library;
    private final Simulations simulations;

    DifferencesController(Library library, Simulations simulations) {
        this.library = library;
        this.simulations = simulations;
    }

    @GetMapping("/regulations/{id}/differences")
    String show(
            @PathVariable String id,
            @RequestParam String from,
            @RequestParam String to,
            @AuthenticationPrincipal SignedIn reader,
            Model model) {
        Shelf shelf = RegulationController.shelf(library, id);
        PackText before = RegulationController.text(shelf, from);
        PackText after = RegulationController.text(shelf, to);
        RegulationDiff diff = RegulationDiff.between(prose(before), prose(after));
        boolean officer = reader.has(Power.REGULATION_OFFICER);
        model.addAttribute("differences", new DifferencesPage(before, after, diff, load(id, before, after), officer));
        return "regulation/differences";
    }

    private Prose prose(PackText text) {
        ReadPack read = library.read(text);
        return new Prose(read.pack().regulation(), read.vocabulary(), text.inForce());
    }

    /** The latest trial that tells the one against the other, with the text's own figures. */
    private Optional<Simulation> load(String id, PackText before, PackText after) {
        return simulations.of(id).stream()
                .filter(one -> one.wish().pack().equals(after.hash())
                        && one.wish().figures().isEmpty())
                .filter(one -> one.trial()
                        .filter(trial -> trial.against() != null
                                && trial.against().hash().equals(before.hash()))
                        .isPresent())
                .findFirst();
    }
}
