package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.voice.vault.ContentKey;
import cn.jiannuo.server.voice.vault.Lock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Adds to a letter what is said about it later, each piece under a key of its own. */
@Component
class Say {
    private final Letters letters;
    private final Sealed sealed;
    private final Mailboxes mailboxes;

    Say(Letters letters, Sealed sealed, Mailboxes mailboxes) {
        this.letters = letters;
        this.sealed = sealed;
        this.mailboxes = mailboxes;
    }

    /** The letter's row is locked by the caller. An answer is closed for the sender too; the others for the handlers only. */
    int say(long letter, Sealed.Kind kind, String text, LocalDate day) {
        return say(letter, kind, text, day, List.of());
    }

    /**
     * @param also who reads this piece, and nothing else of the letter
     * @return its number
     */
    int say(long letter, Sealed.Kind kind, String text, LocalDate day, List<Mailboxes.Box> also) {
        int item = sealed.next(letter);
        int part = Part.said(item);
        ContentKey key = ContentKey.fresh();
        sealed.put(letter, item, part, kind, key.sealText(text.strip(), Part.place(letter, part, item)), day);
        mailboxes.boxes(sealed.readers(letter)).forEach(box -> sealed.enclose(letter, part, key, box));
        also.forEach(box -> sealed.enclose(letter, part, key, box));
        if (kind == Sealed.Kind.REPLY) {
            Lock sender = Lock.read(letters.keys(letter).lock());
            sealed.enclose(letter, part, key, Part.SENDER, 1, sender);
        }
        return item;
    }
}
