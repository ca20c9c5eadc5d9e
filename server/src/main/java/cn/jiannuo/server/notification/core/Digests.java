package cn.jiannuo.server.notification.core;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 每日汇总: once a day, at the hour each chose, what is unread in one letter; nothing unread, no letter. */
@Service
public class Digests {
    private final Choices choices;
    private final NoticeTable notices;
    private final Outbox outbox;
    private final Clock clock;

    Digests(Choices choices, NoticeTable notices, Outbox outbox, Clock clock) {
        this.choices = choices;
        this.notices = notices;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Writes the digests that are due in the current institution. */
    @Transactional
    public void write() {
        LocalDateTime now = LocalDateTime.now(clock);
        for (Choice choice : choices.takeDigests(now.toLocalDate(), now.getHour())) {
            List<Told> unsent = notices.unsent(choice.person(), choice.kinds());
            if (!unsent.isEmpty()) {
                outbox.put(choice, unsent, "d" + now.toLocalDate() + "." + choice.person());
                notices.sent(unsent);
            }
        }
    }
}
