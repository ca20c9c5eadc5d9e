package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.voice.vault.KeyRing;
import cn.jiannuo.server.voice.vault.Pepper;
import cn.jiannuo.server.voice.vault.SealBroken;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 信箱口令: a handler chooses it at the first opening; it is kept nowhere, and letters open only with it. */
@Service
public class SetUpMailbox {
    /** Characters of a passphrase at least. */
    public static final int SHORTEST = 12;

    private static final int SALT = 16;
    private static final SecureRandom SOURCE = new SecureRandom();

    private final Mailboxes mailboxes;
    private final Pepper pepper;
    private final AuditLog audit;
    private final Clock clock;

    SetUpMailbox(Mailboxes mailboxes, Pepper pepper, AuditLog audit, Clock clock) {
        this.mailboxes = mailboxes;
        this.pepper = pepper;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isSetUp(long person) {
        return mailboxes.kept(person).isPresent();
    }

    /** Makes the keys; for who lost the passphrase, new ones: older letters then open only by the second keys. */
    @Transactional
    public Acted setUp(Actor actor, String passphrase) {
        if (passphrase.strip().length() < SHORTEST
                || passphrase.chars().distinct().count() < 6) {
            return Acted.refused("passphrase-weak", SHORTEST);
        }
        byte[] salt = new byte[SALT];
        SOURCE.nextBytes(salt);
        KeyRing ring = KeyRing.fresh();
        long person = actor.person().orElseThrow();
        boolean again = isSetUp(person);
        mailboxes.put(
                person,
                ring.lock().text(),
                ring.sealed(pepper.ofPassphrase(passphrase.strip(), salt)),
                salt,
                LocalDate.now(clock));
        audit.write(actor, again ? "voice.mailbox-renewed" : "voice.mailbox-made", actor.name(), Map.of());
        return new Acted.Done();
    }

    /** The reader's keys; empty when the passphrase is another or there is no mailbox. */
    @Transactional(readOnly = true)
    public Optional<Reader> unlock(Actor actor, String passphrase) {
        long person = actor.person().orElseThrow();
        return mailboxes.kept(person).flatMap(kept -> {
            try {
                KeyRing ring = KeyRing.open(kept.ring(), pepper.ofPassphrase(passphrase.strip(), kept.salt()));
                return Optional.of(new Reader(actor, person, kept.edition(), ring));
            } catch (SealBroken wrong) {
                return Optional.empty(); // another passphrase: that is the answer
            }
        });
    }
}
