package cn.jiannuo.server.notification;

import cn.jiannuo.server.notification.core.Choices;
import cn.jiannuo.server.notification.core.NoticeTable;
import cn.jiannuo.server.notification.core.Outbox;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 消息: what other modules tell people. Part of the caller's transaction: what did not happen is not told. */
@Component
public class Notices {
    private final NoticeTable notices;
    private final Choices choices;
    private final Outbox outbox;

    public Notices(NoticeTable notices, Choices choices, Outbox outbox) {
        this.notices = notices;
        this.choices = choices;
        this.outbox = outbox;
    }

    /**
     * Tells one person one thing, once.
     *
     * @param once names the thing: a second telling of the same to the same person does nothing
     * @param wordsKey of the sentence, in the words of the module that tells
     * @param gaps of the sentence, in its order; a day is given as 2026-11-23
     * @param link the page to go to, a path of ours
     * @return whether it was new
     */
    @Transactional
    public boolean tell(
            String once, long person, Kind kind, String wordsKey, List<String> gaps, String link, Urgency urgency) {
        if (!link.startsWith("/") || link.startsWith("//")) {
            throw new IllegalArgumentException("a notice leads to a page of ours, not to " + link);
        }
        OptionalLong told = notices.add(once, person, kind, wordsKey, gaps, link, urgency);
        if (told.isPresent() && urgency == Urgency.NOW) {
            choices.of(person)
                    .filter(choice -> choice.kinds().contains(kind))
                    .ifPresent(choice ->
                            outbox.put(choice, List.of(notices.get(told.getAsLong())), "n" + told.getAsLong()));
        }
        return told.isPresent();
    }

    /**
     * Tells many people the same, once; they find it when they next look.
     *
     * @param once as in {@link #tell}
     */
    @Transactional
    public void tellAll(
            String once, Collection<Long> people, Kind kind, String wordsKey, List<String> gaps, String link) {
        notices.addAll(once, people, kind, wordsKey, gaps, link, Urgency.WHENEVER);
    }

    /** How many a person has not read. */
    @Transactional(readOnly = true)
    public long unread(long person) {
        return notices.unread(person);
    }
}
