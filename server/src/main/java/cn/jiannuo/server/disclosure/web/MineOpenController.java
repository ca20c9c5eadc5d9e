package cn.jiannuo.server.disclosure.web;

import cn.jiannuo.server.disclosure.core.FourThings;
import cn.jiannuo.server.disclosure.core.Sight;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.record.core.Paces;
import cn.jiannuo.server.record.core.Paces.Pace;
import cn.jiannuo.server.record.core.Reaches;
import cn.jiannuo.server.record.core.Reaches.Reader;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.OneReading;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 四个心中有数: what the reader should know of his own, and nobody else's. */
@Controller
class MineOpenController {
    private final FourThings things;
    private final Paces paces;
    private final Reaches reaches;
    private final Sight sight;
    private final People people;

    MineOpenController(FourThings things, Paces paces, Reaches reaches, Sight sight, People people) {
        this.things = things;
        this.paces = paces;
        this.reaches = reaches;
        this.sight = sight;
        this.people = people;
    }

    @GetMapping("/open/mine")
    @OneReading
    String mine(@AuthenticationPrincipal SignedIn me, @ModelAttribute("page") Frame page, Model model) {
        Reader reader = reaches.reader(me);
        List<Pace> mine =
                paces.of(reader).stream().filter(pace -> concerns(pace, reader)).toList();
        model.addAttribute(
                "mine", MinePage.of(things.of(sight.of(me)), mine, new Look(page.words(), people, Map.of())));
        return "disclosure/mine";
    }

    /** The reader's own, and those of the units between him and the whole body; what the whole body should reach stands on its board. */
    private static boolean concerns(Pace pace, Reader reader) {
        String home = reader.person().map(Person::unitPath).orElse("");
        String subject = pace.standing().subject();
        return switch (pace.standing().target().when().about()) {
            case PERSON -> pace.mine();
            case UNIT -> pace.mine() && (subject.equals(home) || subject.contains("/"));
            case ORGANISATION -> false;
        };
    }
}
