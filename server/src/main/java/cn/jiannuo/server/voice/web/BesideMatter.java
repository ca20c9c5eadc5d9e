package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Beside;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.voice.affair.Affair;
import cn.jiannuo.server.voice.affair.Affairs;
import cn.jiannuo.server.voice.affair.Door;
import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says on the page of a matter who handed the case in, who answers for it, and what the person served thinks of it. */
@Component
class BesideMatter implements Beside {
    private final Affairs affairs;
    private final IdeaPages ideas;
    private final People people;
    private final TemplateEngine templates;

    BesideMatter(Affairs affairs, IdeaPages ideas, People people, TemplateEngine templates) {
        this.affairs = affairs;
        this.ideas = ideas;
        this.people = people;
        this.templates = templates;
    }

    @Override
    public Optional<Content> of(SignedIn reader, Matter matter, Frame page) {
        return affairs.find(matter.id()).map(affair -> {
            BesidePage beside = beside(reader, matter, affair);
            return output -> templates.render("voice/beside.jte", Map.of("page", page, "beside", beside), output);
        });
    }

    private BesidePage beside(SignedIn reader, Matter matter, Affair affair) {
        return new BesidePage(
                affair,
                people.byCode(affair.firstAsked()).map(Person::name).orElse(""),
                code(reader).equals(affair.subject()),
                affair.door() == Door.IDEAS ? ideas.page(reader, matter, affair) : null);
    }

    @Override
    public boolean shows(SignedIn reader, Matter matter) {
        String me = code(reader);
        return !me.isEmpty()
                && affairs.find(matter.id())
                        .filter(affair -> affair.door() == Door.IDEAS
                                || affair.firstAsked().equals(me) && !affair.confidential())
                        .isPresent();
    }

    private String code(SignedIn reader) {
        return people.byId(reader.actor().person().orElse(0)).map(Person::code).orElse("");
    }
}
