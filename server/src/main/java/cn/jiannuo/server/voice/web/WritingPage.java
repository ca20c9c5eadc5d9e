package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.voice.core.Channels.Channel;
import cn.jiannuo.server.voice.core.Grade;
import cn.jiannuo.server.voice.core.LetterClass;
import cn.jiannuo.server.voice.paper.PaperKind;
import java.util.List;

/**
 * 写信.
 *
 * @param signed whether the writer is signed in, and may sign
 * @param error worded, or empty
 */
public record WritingPage(
        Institution house, boolean signed, List<Channel> channels, WritingForm form, String error, String once) {

    public String action() {
        return signed ? "/voice/write" : "/letters/" + house.code();
    }

    public String accepted() {
        return PaperKind.accepted();
    }

    public boolean isChosen(Channel channel) {
        return form.getKind().isEmpty()
                ? channels.getFirst().equals(channel)
                : form.getKind().equals(channel.kind());
    }

    public Grade grade() {
        return form.grade(signed ? Grade.CONFIDENTIAL : Grade.ANONYMOUS);
    }

    public boolean hasReport() {
        return channels.stream().anyMatch(channel -> channel.sort() == LetterClass.REPORT);
    }

    public boolean isOpen() {
        return channels.stream().anyMatch(Channel::isOpen);
    }
}
