package cn.jiannuo.server.record.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.record.Proofs;
import cn.jiannuo.server.record.core.Ledgers;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.record.core.Reach;
import cn.jiannuo.server.record.core.Reaches;
import cn.jiannuo.server.record.core.Reaches.Reader;
import cn.jiannuo.server.record.core.Written;
import cn.jiannuo.server.ui.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What writing and correcting have in common: the ledger and how far the reader reaches in it, the form, and what is answered. */
@Component
class EntryForms {
    private final Ledgers ledgers;
    private final Reaches reaches;
    private final Forms forms;

    EntryForms(Ledgers ledgers, Reaches reaches, Forms forms) {
        this.ledgers = ledgers;
        this.reaches = reaches;
        this.forms = forms;
    }

    /** A ledger and how far the reader reaches in it. */
    record Open(Ledger ledger, Reader reader, Reach writing, Reach reading) {}

    Open open(String regulation, String id, SignedIn signedIn) {
        Ledger ledger = ledgers.find(regulation, id).orElseThrow(LedgersController::notFound);
        Reader reader = reaches.reader(signedIn);
        return new Open(ledger, reader, reaches.writing(reader, ledger), reaches.reading(reader, ledger));
    }

    /** What a form carries besides its fields. */
    record Sheet(String token, long entry, int seen, String reason, String refused, Shows shows) {
        Sheet(String token, long entry, int seen, String reason, String refused) {
            this(token, entry, seen, reason, refused, Shows.NOTHING);
        }
    }

    /**
     * What the entry is to show.
     *
     * @param chosen numbers of duties that are ticked
     * @param duty from whose page the writer came, or 0
     */
    record Shows(List<Proofs.Offer> offers, Set<Long> chosen, long duty) {
        static final Shows NOTHING = new Shows(List.of(), Set.of(), 0);
    }

    String form(
            Open open, Map<String, String> texts, Map<String, String> errors, Sheet sheet, Frame page, Model model) {
        model.addAttribute(
                "form",
                new FormPage(
                        open.ledger(),
                        forms.inputs(open.ledger(), texts, errors, page.words()),
                        sheet.token(),
                        sheet.entry(),
                        sheet.seen(),
                        sheet.reason(),
                        sheet.refused(),
                        forms.colleagues(),
                        sheet.shows().offers(),
                        sheet.shows().chosen(),
                        sheet.shows().duty()));
        return "record/form";
    }

    String answer(
            Open open,
            Map<String, String> texts,
            Sheet sheet,
            Written written,
            Frame page,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Model model) {
        String refused = switch (written) {
            case Written.Done done -> "";
            case Written.Known known -> "";
            case Written.Unknown unknown -> throw LedgersController.notFound();
            case Written.Wrong wrong ->
                page.say("record.refused.wrong", wrong.problems().size());
            case Written.NotYours notYours ->
                page.say("record.refused.not-yours", open.ledger().citation());
            case Written.FillsItself itself -> page.say("record.refused.fills-itself");
            case Written.Overtaken overtaken -> page.say("record.refused.overtaken", overtaken.by(), overtaken.at());
            case Written.NoReason none -> page.say("record.refused.no-reason");
            case Written.Forbidden forbidden ->
                Banned.sentence(forbidden.ban(), open.ledger().rule().shape(), page);
            case Written.BadFile file -> page.say("record.file." + file.why().word(), file.name());
        };
        if (refused.isEmpty()) {
            long entry = written instanceof Written.Done done ? done.entry() : ((Written.Known) written).entry();
            redirect.addFlashAttribute(
                    "notice",
                    new Frame.Notice(page.say(sheet.entry() > 0 ? "record.corrected" : "record.written"), false));
            return "redirect:" + open.ledger().path() + "/" + entry;
        }
        Map<String, String> errors = switch (written) {
            case Written.Wrong wrong -> Flaws.of(open.ledger().rule().shape(), wrong.problems(), page.words());
            case Written.Forbidden forbidden -> Banned.fields(forbidden.ban(), page);
            default -> Map.of();
        };
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Sheet again = new Sheet(sheet.token(), sheet.entry(), sheet.seen(), sheet.reason(), refused, sheet.shows());
        return form(open, texts, errors, again, page, model);
    }
}
