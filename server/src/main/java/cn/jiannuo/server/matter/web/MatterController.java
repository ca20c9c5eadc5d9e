package cn.jiannuo.server.matter.web;

import cn.jiannuo.rulebook.procedure.Act.Response;
import cn.jiannuo.rulebook.procedure.Votes;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Beside;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.matter.OwnPage;
import cn.jiannuo.server.matter.core.ActInMatter;
import cn.jiannuo.server.matter.core.MatterDetail;
import cn.jiannuo.server.matter.core.MatterView;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One matter, and what may be done in it. */
@Controller
@RequestMapping("/matters/{id}")
class MatterController {
    private static final String TYPED = "typed";
    /** What a module that has its own page for a matter takes there. */
    private static final Set<String> SAID_THERE = Set.of("decision", "votes", "opinion", "answer");

    private final MatterDetail detail;
    private final ActInMatter acts;
    private final RulesInForce rules;
    private final People people;
    private final Vocabulary vocabulary;
    private final List<OwnPage> own;
    private final List<Beside> beside;

    MatterController(
            MatterDetail detail,
            ActInMatter acts,
            RulesInForce rules,
            People people,
            Vocabulary vocabulary,
            List<OwnPage> own,
            List<Beside> beside) {
        this.detail = detail;
        this.acts = acts;
        this.rules = rules;
        this.people = people;
        this.vocabulary = vocabulary;
        this.own = List.copyOf(own);
        this.beside = List.copyOf(beside);
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @ModelAttribute("page") Frame page,
            Locale locale,
            Model model,
            RedirectAttributes on) {
        MatterView.Shown shown =
                detail.show(reader, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<String> there = own.stream()
                .filter(OwnPage::isWhole)
                .flatMap(one -> one.of(shown.matter()).stream())
                .findFirst();
        if (there.isPresent()) {
            model.asMap().entrySet().stream()
                    .filter(said -> Set.of("notice", TYPED).contains(said.getKey()))
                    .forEach(said -> on.addFlashAttribute(said.getKey(), said.getValue()));
            return "redirect:" + there.get();
        }
        List<String> clause = rules.version(shown.matter().regulation(), shown.pack())
                .map(regulation -> regulation.clause(shown.clause()).text())
                .orElse(List.of());
        Look look = new Look(vocabulary.in(locale), people, shown.seats());
        Object typed = model.getAttribute(TYPED);
        model.addAttribute(
                "matter",
                new MatterPage(
                        shown,
                        clause,
                        look,
                        typed == null ? "" : typed.toString(),
                        ownPage(shown).orElse("")));
        model.addAttribute(
                "beside",
                beside.stream()
                        .flatMap(one -> one.of(reader, shown.matter(), page).stream())
                        .toList());
        return "matter/show";
    }

    private Optional<String> ownPage(MatterView.Shown shown) {
        return own.stream().flatMap(page -> page.of(shown.matter()).stream()).findFirst();
    }

    /** What a form of the page says; which fields count depends on the deed. */
    record Form(
            @Nullable String step,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable Set<String> documents,
            @Nullable String to,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
            @Nullable Boolean granted,
            @Nullable String content,
            @Nullable Integer opinion,
            @Nullable Response response,
            @Nullable String condition,
            @Nullable Boolean answer,
            @Nullable String exception,
            @Nullable Integer members,
            @Nullable Integer present,
            @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer abstained,
            @Nullable Integer invalid) {

        private static String text(@Nullable String value) {
            return value == null ? "" : value.strip();
        }

        private static int count(@Nullable Integer value) {
            return value == null ? 0 : value;
        }

        private Set<String> attached() {
            return documents == null ? Set.of() : documents;
        }

        @Nullable
        Deed deed(String word) {
            String at = text(step);
            String why = text(reason);
            return switch (word) {
                case "decision" -> new Deed.Decide(at, text(outcome), why, attached());
                case "votes" -> new Deed.CountVotes(at, votes(), why, attached());
                case "signature" -> new Deed.Sign(at, attached());
                case "refusal" -> new Deed.Decline(at, text(outcome), why);
                case "take-back" -> new Deed.TakeBack(at, why);
                case "return" -> new Deed.SendBack(at, text(to), why);
                case "step-aside" -> new Deed.StepAside(at, text(to), why);
                case "more-time" -> until == null ? null : new Deed.AskMoreTime(at, until, why);
                case "time-decision" -> new Deed.DecideMoreTime(at, Boolean.TRUE.equals(granted), why);
                case "pause" -> new Deed.Pause(at, why);
                case "resumption" -> new Deed.Resume(at);
                case "opinion" -> new Deed.Speak(at, text(content));
                case "closing" -> new Deed.CloseWindow(at);
                case "answer" -> opinion == null || response == null ? null : new Deed.Answer(opinion, response, why);
                case "judgement" -> new Deed.Judge(text(condition), Boolean.TRUE.equals(answer), why);
                case "exception" -> new Deed.UseException(text(exception), why);
                case "withdrawal" -> new Deed.Withdraw(why);
                default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            };
        }

        private Votes votes() {
            return new Votes(
                    count(members), count(present), count(inFavour), count(against), count(abstained), count(invalid));
        }

        String typed() {
            return Objects.requireNonNullElse(content, text(reason));
        }
    }

    @PostMapping("/{deed}")
    String act(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @PathVariable String deed,
            Form form,
            Locale locale,
            RedirectAttributes back) {
        var words = vocabulary.in(locale);
        Optional<String> there = detail.show(reader, id).flatMap(this::ownPage);
        if (there.isPresent() && SAID_THERE.contains(deed)) {
            return "redirect:" + there.get();
        }
        Deed done = form.deed(deed);
        Moved moved = done == null ? null : acts.act(reader.actor(), id, done);
        Frame.Notice notice = switch (moved) {
            case null -> new Frame.Notice(words.say("matter.refused.incomplete"), true);
            case Moved.Done ok -> new Frame.Notice(words.say("matter.told." + deed), false);
            case Moved.Refused refused ->
                new Frame.Notice(new RefusalWords(words, name(reader, id)).say(refused.why()), true);
        };
        if (notice.refused()) {
            back.addFlashAttribute(TYPED, form.typed());
        }
        back.addFlashAttribute("notice", notice);
        boolean stillMine = detail.show(reader, id).isPresent();
        return "redirect:" + (stillMine ? "/matters/" + id : "/matters");
    }

    /** Steps by their names, for whoever may see the matter. */
    private UnaryOperator<String> name(SignedIn reader, long id) {
        return detail.show(reader, id)
                .map(shown -> new MatterPage(
                        shown, List.of(), new Look(vocabulary.in(Locale.CHINA), people, shown.seats()), "", ""))
                .<UnaryOperator<String>>map(page -> page::stepName)
                .orElse(step -> step);
    }
}
