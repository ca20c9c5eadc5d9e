package cn.jiannuo.server.notification.core;

import cn.jiannuo.server.notification.Messenger;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Carries letters out of the house, one institution at a time; each in its own transactions, so that one failure keeps no other. */
@Service
public class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Outbox outbox;
    private final List<Messenger> messengers;

    Postman(Outbox outbox, List<Messenger> messengers) {
        this.outbox = outbox;
        this.messengers = messengers;
    }

    /** Sends what is due in the current institution. */
    public void round() {
        for (long id : outbox.take()) {
            carry(outbox.get(id));
        }
    }

    private void carry(Outbox.Due due) {
        Messenger messenger = messengers.stream()
                .filter(one -> one.channel().equals(due.channel()))
                .findFirst()
                .orElse(null);
        if (messenger == null || !messenger.isOpen()) {
            outbox.failed(due, "closed");
            return;
        }
        try {
            messenger.send(due.letter());
            outbox.sent(due.id());
        } catch (Messenger.Undelivered e) {
            LOG.warn("letter {} was not taken: {}", due.letter().messageId(), e.getMessage());
            outbox.failed(due, String.valueOf(e.getMessage()));
        }
    }
}
