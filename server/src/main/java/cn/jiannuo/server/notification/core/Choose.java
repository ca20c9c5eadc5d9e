package cn.jiannuo.server.notification.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.tenancy.Actor;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person chooses what is sent to them, when and where. */
@Service
public class Choose {
    private final Choices choices;
    private final AuditLog log;

    Choose(Choices choices, AuditLog log) {
        this.choices = choices;
        this.log = log;
    }

    @Transactional(readOnly = true)
    public Optional<Choice> of(long person) {
        return choices.of(person);
    }

    /** The key of the words that refuse it, or empty when it is kept. */
    @Transactional
    public Optional<String> choose(Actor actor, Choice choice) {
        boolean mail = !choice.kinds().isEmpty() || choice.digestHour() != null;
        if (mail && choice.email().isEmpty()) {
            return Optional.of("notice.email-missing");
        }
        if (!choice.email().isEmpty()
                && !choice.email().matches("[^\\s@,;<>\"]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,24}")) {
            return Optional.of("notice.email-wrong");
        }
        choices.keep(choice);
        log.write(actor, "notice.chosen", actor.name(), Map.of());
        return Optional.empty();
    }
}
