package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.voice.paper.Paper;
import java.util.List;
import java.util.Optional;

/**
 * A letter as it was written on the page.
 *
 * @param kind of the channel
 * @param topic a word of the regulation's choice, or empty
 * @param about whom or what it is about, as typed, or empty
 * @param sender id of the person; empty for an anonymous letter, and only then
 * @param withBatch whether it waits for the day's batch
 */
public record Draft(
        String kind,
        Grade grade,
        String topic,
        String text,
        String about,
        List<Paper> papers,
        Optional<Long> sender,
        boolean withBatch) {
    public Draft {
        papers = List.copyOf(papers);
        if ((grade == Grade.ANONYMOUS) != sender.isEmpty()) {
            throw new IllegalArgumentException("an anonymous letter has no sender, and every other has one");
        }
    }

    @Override
    public String toString() {
        return "draft"; // never stands in a log
    }
}
