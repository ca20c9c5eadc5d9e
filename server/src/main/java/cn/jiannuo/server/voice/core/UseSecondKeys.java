package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.voice.vault.ContentKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 两把钥匙: a handler asks with a reason, a keeper of each of the two seats agrees, and then one more person reads one more part. */
@Service
public class UseSecondKeys {
    private final Letters letters;
    private final Register register;
    private final Openings openings;
    private final Sealed sealed;
    private final Mailboxes mailboxes;
    private final KeyTurns turns;
    private final CaseLog log;
    private final Notices notices;
    private final AuditLog audit;
    private final Clock clock;

    UseSecondKeys(
            Letters letters,
            Register register,
            Openings openings,
            Sealed sealed,
            Mailboxes mailboxes,
            KeyTurns turns,
            CaseLog log,
            Notices notices,
            AuditLog audit,
            Clock clock) {
        this.letters = letters;
        this.register = register;
        this.openings = openings;
        this.sealed = sealed;
        this.mailboxes = mailboxes;
        this.turns = turns;
        this.log = log;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks the keepers; whoever asks gets the part, in keys of his own.
     *
     * @param original item of the file, for {@link Openings.What#ORIGINAL}
     */
    @Transactional
    public Acted ask(Reader reader, long id, Openings.What what, int original, String reason) {
        if (reason.isBlank()) {
            return Acted.refused("reason-missing");
        }
        Optional<Letter> letter = register.letter(reader.person(), id).flatMap(seen -> letters.locked(seen.id()));
        if (letter.isEmpty()) {
            return Acted.refused("not-yours");
        }
        int part = switch (what) {
            case LETTER -> Part.LETTER;
            case NAME -> Part.NAME;
            case ORIGINAL -> Part.original(original);
        };
        if (openings.of(id).stream().anyMatch(one -> one.part() == part && one.isOpen())) {
            return Acted.refused("asked-already");
        }
        LocalDate today = LocalDate.now(clock);
        openings.ask(id, part, reader.person(), today, reason.strip());
        note(reader, id, "voice.opening-asked", what, reader.actor().name());
        turns.tell(1, id, today);
        return new Acted.Done();
    }

    /** A keeper agrees. */
    @Transactional
    public Acted agree(Reader keeper, long id, int number) {
        Optional<Openings.Opening> turn = turn(keeper, id, number);
        if (turn.isEmpty()) {
            return Acted.refused("not-your-turn");
        }
        Openings.Opening opening = turn.get();
        return opening.first() == null ? outer(keeper, opening) : inner(keeper, opening);
    }

    @Transactional
    public Acted refuse(Reader keeper, long id, int number, String why) {
        Optional<Openings.Opening> turn = turn(keeper, id, number);
        if (turn.isEmpty()) {
            return Acted.refused("not-your-turn");
        }
        if (why.isBlank()) {
            return Acted.refused("reason-missing");
        }
        openings.refuse(turn.get(), keeper.person(), LocalDate.now(clock), why.strip());
        note(
                keeper,
                id,
                "voice.opening-refused",
                turn.get().what(),
                keeper.actor().name());
        return new Acted.Done();
    }

    private Optional<Openings.Opening> turn(Reader keeper, long id, int number) {
        letters.locked(id);
        return turns.of(keeper.person()).stream()
                .filter(opening -> opening.letter() == id && opening.number() == number)
                .findFirst();
    }

    private Acted outer(Reader keeper, Openings.Opening opening) {
        // of the pairs this keeper is in, one whose second is still at the second seat
        LocalDate today = LocalDate.now(clock);
        Optional<Openings.Outer> outer = openings.outer(opening.letter(), opening.part(), keeper.person()).stream()
                .filter(one -> one.second() != opening.asked().person() && turns.stands(2, one.second(), today))
                .findFirst();
        if (outer.isEmpty()) {
            return Acted.refused("no-second-key");
        }
        byte[] inner = keeper.ring()
                .inside(outer.get().closed(), Part.secondKey(opening.letter(), opening.part(), keeper.person()));
        openings.first(opening, keeper.person(), today, inner);
        note(
                keeper,
                opening.letter(),
                "voice.opening-first",
                opening.what(),
                keeper.actor().name());
        turns.tell(2, opening.letter(), today);
        return new Acted.Done();
    }

    private Acted inner(Reader keeper, Openings.Opening opening) {
        Optional<Mailboxes.Box> asked = mailboxes.box(opening.asked().person());
        byte[] inner = opening.inner();
        if (asked.isEmpty()
                || inner == null
                || opening.first() == null
                || opening.first().person() == keeper.person()) {
            return Acted.refused("not-your-turn");
        }
        ContentKey key = keeper.ring().key(inner, Part.secondKey(opening.letter(), opening.part(), keeper.person()));
        sealed.enclose(opening.letter(), opening.part(), key, asked.get());
        LocalDate today = LocalDate.now(clock);
        openings.second(opening, keeper.person(), today);
        note(
                keeper,
                opening.letter(),
                "voice.opening-done",
                opening.what(),
                opening.first().name(),
                keeper.actor().name(),
                opening.asked().name());
        notices.tell(
                "voice opening " + opening.letter() + " " + opening.number(),
                opening.asked().person(),
                Kind.TO_DO,
                "voice.notice.opened",
                List.of(),
                "/voice/letters/" + opening.letter(),
                Urgency.TODAY);
        return new Acted.Done();
    }

    /** In the case, where the sender reads it too, and in the audit log. */
    private void note(Reader by, long id, String act, Openings.What what, String... names) {
        log.note(
                id,
                LocalDate.now(clock),
                act.substring("voice.".length()) + "." + what.name().toLowerCase(java.util.Locale.ROOT),
                true,
                names);
        audit.write(by.actor(), act, Long.toString(id), Map.of("part", what.name()));
    }
}
