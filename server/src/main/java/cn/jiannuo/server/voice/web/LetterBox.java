package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.tenancy.Tenancy;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.voice.core.Channels;
import cn.jiannuo.server.voice.core.Channels.Channel;
import cn.jiannuo.server.voice.core.Draft;
import cn.jiannuo.server.voice.core.Grade;
import cn.jiannuo.server.voice.core.WriteLetter;
import cn.jiannuo.server.voice.core.WriteLetter.Written;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the two writing pages, with and without a name, have in common. */
@Component
class LetterBox {
    private final Channels channels;
    private final WriteLetter write;
    private final OnceOnly once;

    LetterBox(Channels channels, WriteLetter write, OnceOnly once) {
        this.channels = channels;
        this.write = write;
        this.once = once;
    }

    /** Fills the page on which one writes. */
    void form(Institution house, boolean signed, WritingForm form, String error, Model model) {
        List<Channel> open = Tenancy.within(house.id(), channels::all).stream()
                .filter(channel -> signed || channel.anonymous())
                .toList();
        model.addAttribute("writing", new WritingPage(house, signed, open, form, error, OnceOnly.fresh()));
    }

    /** @return the receipt for the page, or empty when the form is shown again with what is wrong */
    Optional<Written.Kept> send(Institution house, WritingForm form, Optional<Long> sender, Frame page, Model model) {
        if (!once.take(form.getOnce())) {
            form(house, sender.isPresent(), new WritingForm(), page.say("voice.sent-already"), model);
            return Optional.empty();
        }
        Draft draft = new Draft(
                form.getKind(),
                sender.isEmpty() ? Grade.ANONYMOUS : form.grade(Grade.CONFIDENTIAL),
                form.getTopic(),
                form.getText(),
                form.getAbout(),
                form.papers(),
                sender,
                form.isBatch());
        Written written = Tenancy.within(house.id(), () -> write.write(draft));
        return switch (written) {
            case Written.Kept kept -> Optional.of(kept);
            case Written.Refused refused -> {
                once.giveBack(form.getOnce());
                String said = page.say(
                        "voice.refused." + refused.why(), refused.gaps().toArray());
                form(house, sender.isPresent(), form, said, model);
                yield Optional.empty();
            }
        };
    }
}
