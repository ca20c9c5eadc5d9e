package cn.jiannuo.server.voice.web;

import cn.jiannuo.rulebook.explain.Glossary;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.voice.core.Channels.Channel;
import cn.jiannuo.server.voice.core.Letter;
import cn.jiannuo.server.voice.core.LetterClass;
import cn.jiannuo.server.voice.core.LetterParts;
import cn.jiannuo.server.voice.core.LetterState;
import cn.jiannuo.server.voice.core.MoreTime;
import cn.jiannuo.server.voice.core.ReadLetter;
import cn.jiannuo.server.voice.core.TakeStep;
import cn.jiannuo.server.voice.core.Way;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 一封来信.
 *
 * @param opened empty when the reader has no key to it
 * @param channel empty when no regulation in force speaks of it any more
 * @param where who has it now
 * @param first who was asked first
 * @param seats whom it may be handed to
 * @param turn the step of the procedure, when the regulation makes a matter of the letter
 * @param parts asked of others
 * @param whom may be asked for one
 * @param charge whether the reader stands where it lies, or where it was asked first; not he who only owes a part
 * @param time whether and how more time may be asked for; empty where the step knows none
 */
public record WorkPage(
        Letter letter,
        Optional<ReadLetter.Open> opened,
        Optional<Channel> channel,
        String where,
        String first,
        Map<Station, String> seats,
        Optional<TakeStep.Turn> turn,
        List<LetterParts.Shown> parts,
        Map<Station, String> whom,
        Optional<MoreTime.Standing> time,
        boolean charge) {

    public String path() {
        return "/voice/letters/" + letter.id();
    }

    public String channelName() {
        return channel.map(Channel::name).orElse(letter.kind());
    }

    public boolean hasSteps() {
        return turn.isPresent()
                && !turn.get().exits().isEmpty()
                && !letter.state().isOver();
    }

    /** As the regulation's other pages call it. */
    public static String outcome(Way.Exit exit) {
        return Glossary.builtIn().find("outcome", exit.outcome()).orElse(exit.outcome());
    }

    public boolean mayAccept() {
        return turn.isEmpty() && letter.state().mayBecome(LetterState.ACCEPTED);
    }

    public boolean mayAnswer() {
        return turn.isEmpty() && letter.state().mayBecome(LetterState.ANSWERED);
    }

    public boolean mayMerge() {
        return letter.state().mayBecome(LetterState.MERGED);
    }

    public boolean mayPublish() {
        return letter.answeredOn() != null && letter.sort() != LetterClass.REPORT && letter.publishedOn() == null;
    }

    public String topicName() {
        return channel.flatMap(c -> c.way().topics().stream()
                        .filter(option -> option.word().equals(letter.topic()))
                        .map(option -> option.label())
                        .findFirst())
                .orElse("");
    }
}
