package cn.jiannuo.server.voice.web;

import cn.jiannuo.rulebook.procedure.Votes;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Decisions.Decision;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.matter.web.RefusalWords;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.voice.affair.AwardIdea;
import cn.jiannuo.server.voice.affair.Awarded;
import cn.jiannuo.server.voice.affair.CountBallot;
import cn.jiannuo.server.voice.affair.CountBallot.Counted;
import cn.jiannuo.server.voice.affair.JudgeIdea;
import cn.jiannuo.server.voice.affair.JudgeIdea.Judged;
import cn.jiannuo.server.voice.affair.MergeIdeas;
import cn.jiannuo.server.voice.affair.MergeIdeas.Merged;
import cn.jiannuo.server.voice.affair.SupportIdea;
import cn.jiannuo.server.voice.affair.SupportIdea.Supported;
import cn.jiannuo.server.voice.affair.UseIdea;
import cn.jiannuo.server.voice.affair.UseIdea.Used;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with an idea beside its steps. */
@Controller
@RequestMapping("/voice/ideas/{matter:\\d+}")
class IdeaController {
    private final SupportIdea support;
    private final JudgeIdea judge;
    private final MergeIdeas merge;
    private final UseIdea use;
    private final AwardIdea award;
    private final CountBallot count;
    private final Matters matters;
    private final IdeaPages pages;

    IdeaController(
            SupportIdea support,
            JudgeIdea judge,
            MergeIdeas merge,
            UseIdea use,
            AwardIdea award,
            CountBallot count,
            Matters matters,
            IdeaPages pages) {
        this.support = support;
        this.judge = judge;
        this.merge = merge;
        this.use = use;
        this.award = award;
        this.count = count;
        this.matters = matters;
        this.pages = pages;
    }

    @PostMapping("/support")
    String support(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long matter,
            @RequestParam boolean yes,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        Supported done = support.support(reader.actor(), matter, yes);
        boolean ok = done == Supported.DONE || done == Supported.TAKEN_BACK;
        return told(matter, page.say("affair.support." + word(done)), ok, back);
    }

    @PostMapping("/judgement")
    String judge(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long matter,
            @RequestParam boolean yes,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        Judged done = judge.judge(reader.actor(), matter, yes, reason);
        boolean ok = done == Judged.DONE || done == Judged.COUNTED;
        return told(matter, page.say("affair.judge." + word(done)), ok, back);
    }

    @PostMapping("/merging")
    String merge(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long matter,
            @RequestParam(defaultValue = "0") long into,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        Merged done = merge.merge(reader.actor(), matter, into);
        String said = switch (done) {
            case Merged.Done ok -> page.say("affair.merge.done");
            case Merged.NoSuchIdea no -> page.say("affair.merge.no-such");
            case Merged.NotNow no -> page.say("affair.merge.not-now");
            case Merged.Refused refused -> new RefusalWords(page.words(), step -> step).say(refused.why());
        };
        return told(matter, said, done instanceof Merged.Done, back);
    }

    @PostMapping("/use")
    String use(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long matter,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String words,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        // only what the page offered is a link; anything else would lead wherever somebody typed
        Optional<Decision> chosen = pages.decisions().stream()
                .filter(decision -> decision.path().equals(path))
                .findFirst();
        String named = words.isBlank() ? chosen.map(Decision::title).orElse("") : words;
        Used done = use.use(reader, matter, chosen.map(Decision::path).orElse(""), named);
        return told(matter, page.say("affair.use." + word(done)), done == Used.DONE, back);
    }

    @PostMapping("/ballot")
    String ballot(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long matter,
            @RequestParam(defaultValue = "0") int members,
            @RequestParam(defaultValue = "0") int present,
            @RequestParam(defaultValue = "0") int inFavour,
            @RequestParam(defaultValue = "0") int against,
            @RequestParam(defaultValue = "0") int abstained,
            @RequestParam(defaultValue = "0") int invalid,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        Votes votes = new Votes(members, present, inFavour, against, abstained, invalid);
        Counted done = count.count(reader, matter, votes);
        String said = switch (done) {
            case Counted.Done ok ->
                page.say(ok.passed() ? "affair.ballot.passed" : "affair.ballot.failed", ok.citation());
            case Counted.NotYours no -> page.say("affair.ballot.not-yours");
            case Counted.NotNow no -> page.say("affair.ballot.not-now");
            case Counted.Wrong wrong -> page.say("affair.ballot.wrong");
            case Counted.NoQuorum few -> page.say("affair.ballot.no-quorum", few.citation());
        };
        return told(matter, said, done instanceof Counted.Done, back);
    }

    @PostMapping("/award")
    String award(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long matter,
            @RequestParam String kind,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        Awarded done = award.award(reader.actor(), matter, kind, typed);
        String said = switch (done) {
            case Awarded.Done ok -> page.say("affair.award.done", ok.name());
            case Awarded.NotYours no -> page.say("affair.award.not-yours");
            case Awarded.NotNow no -> page.say("affair.award.not-now");
            case Awarded.Wrong wrong -> page.say("affair.award.wrong");
            case Awarded.Forbidden no ->
                page.say(
                        "affair.refused.forbidden",
                        no.ban().citation(),
                        no.ban().name());
            case Awarded.NotChosen not -> page.say("affair.award.not-chosen", not.citation());
            case Awarded.TooMuch much ->
                page.say("affair.award.too-much", page.words().money(much.most()));
        };
        if (done instanceof Awarded.Done ok) {
            matters.begin(ok.reference());
        }
        return told(matter, said, done instanceof Awarded.Done, back);
    }

    private static String word(Enum<?> outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String told(long matter, String said, boolean done, RedirectAttributes back) {
        back.addFlashAttribute("notice", new Frame.Notice(said, !done));
        return "redirect:/matters/" + matter;
    }
}
