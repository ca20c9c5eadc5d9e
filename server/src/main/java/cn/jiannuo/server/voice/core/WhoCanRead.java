package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.duty.Able;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A step or a part of a letter goes by name only to somebody who can open the letter. */
@Component
class WhoCanRead implements Able {
    private final Register register;
    private final Mailboxes mailboxes;
    private final Sealed sealed;

    WhoCanRead(Register register, Mailboxes mailboxes, Sealed sealed) {
        this.register = register;
        this.mailboxes = mailboxes;
        this.sealed = sealed;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean may(long matter, long person) {
        return register.letterOf(matter)
                .map(letter -> mailboxes
                        .box(person)
                        .filter(box -> sealed.isClosedFor(letter, Part.LETTER, box))
                        .isPresent())
                .orElse(true);
    }
}
