package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.voice.paper.Examined;
import cn.jiannuo.server.voice.paper.Paper;
import cn.jiannuo.server.voice.vault.ContentKey;
import cn.jiannuo.server.voice.vault.KeyRing;
import cn.jiannuo.server.voice.vault.Pepper;
import cn.jiannuo.server.voice.vault.Receipt;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a letter away: every piece under its own key, every key in envelopes, nothing in the open. */
@Component
class SealLetter {
    private static final SecureRandom SOURCE = new SecureRandom();
    private static final long LARGEST_ID = 1L << 53;

    private final Letters letters;
    private final Sealed sealed;
    private final CaseLog log;
    private final Pepper pepper;

    SealLetter(Letters letters, Sealed sealed, CaseLog log, Pepper pepper) {
        this.letters = letters;
        this.sealed = sealed;
        this.log = log;
        this.pepper = pepper;
    }

    /**
     * Everything that is settled before the first key is made.
     *
     * @param name of the sender, or empty
     */
    record Closing(
            Draft draft,
            Channels.Channel channel,
            List<Examined.Taken> papers,
            Conflicts.Concerned concerned,
            List<Mailboxes.Box> readers,
            List<Keepers.Pair> pairs,
            String name,
            Station first,
            Way.Promised promised,
            byte[] fingerprint,
            Receipt receipt,
            LocalDate today) {}

    long seal(Closing closing) {
        long id = 1 + SOURCE.nextLong(LARGEST_ID);
        KeyRing sender = KeyRing.fresh();
        Pepper.FromReceipt secret = pepper.of(closing.receipt());
        letters.add(
                letter(id, closing),
                new Letters.Keys(
                        secret.locator(),
                        sender.lock().text(),
                        sender.sealed(secret.unlocking()),
                        closing.fingerprint()));
        ContentKey key = ContentKey.fresh();
        for (Mailboxes.Box reader : closing.readers()) {
            sealed.enclose(id, Part.LETTER, key, reader);
        }
        closing.pairs().forEach(pair -> sealed.secondKey(id, Part.LETTER, key, pair));
        // items 2 and on are files, so that the letter itself can name them
        List<Content.File> files = papers(id, closing, key);
        boolean named = closing.draft().grade() == Grade.NAMED;
        Content content = new Content(
                closing.draft().text().strip(),
                closing.draft().about().strip(),
                closing.concerned().people(),
                named ? closing.name() : "",
                files);
        put(
                id,
                1,
                Part.LETTER,
                Sealed.Kind.LETTER,
                key.sealText(content.json(), Part.place(id, Part.LETTER, 1)),
                closing);
        if (closing.draft().grade() == Grade.CONFIDENTIAL) {
            name(id, 2 + 2 * files.size(), closing);
        }
        log.note(id, closing.today(), "written", true);
        return id;
    }

    private List<Content.File> papers(long id, Closing closing, ContentKey key) {
        List<Content.File> files = new ArrayList<>();
        int item = 2;
        for (Examined.Taken taken : closing.papers()) {
            int original = item++;
            int copy = item++;
            Paper shown = taken.cleaned().orElse(taken.original());
            taken.cleaned()
                    .ifPresent(cleaned -> put(
                            id,
                            copy,
                            Part.LETTER,
                            Sealed.Kind.CLEANED,
                            key.seal(cleaned.content(), Part.place(id, Part.LETTER, copy)),
                            closing));
            ContentKey own = ContentKey.fresh();
            int part = Part.original(original);
            byte[] bytes = own.seal(taken.original().content(), Part.place(id, part, original));
            put(id, original, part, Sealed.Kind.ORIGINAL, bytes, closing);
            closing.pairs().forEach(pair -> sealed.secondKey(id, part, own, pair));
            files.add(new Content.File(
                    shown.name(),
                    taken.original().name(),
                    taken.cleaned().isPresent()
                            ? mediaType(shown, taken)
                            : taken.kind().mediaType(),
                    taken.cleaned().isPresent() ? copy : 0,
                    original,
                    shown.content().length));
        }
        return files;
    }

    /** A cleaned picture may have become another kind. */
    private static String mediaType(Paper shown, Examined.Taken taken) {
        if (shown.name().endsWith(".png")) {
            return "image/png";
        }
        return shown.name().endsWith(".jpg") ? "image/jpeg" : taken.kind().mediaType();
    }

    private void name(long id, int item, Closing closing) {
        ContentKey key = ContentKey.fresh();
        byte[] name = key.sealText(closing.name(), Part.place(id, Part.NAME, item));
        put(id, item, Part.NAME, Sealed.Kind.NAME, name, closing);
        closing.pairs().forEach(pair -> sealed.secondKey(id, Part.NAME, key, pair));
    }

    private void put(long id, int item, int part, Sealed.Kind kind, byte[] bytes, Closing closing) {
        sealed.put(id, item, part, kind, bytes, closing.today());
    }

    private static Letter letter(long id, Closing closing) {
        LocalDate today = closing.today();
        String station = closing.first().text();
        return new Letter(
                id,
                today.getYear(),
                0,
                closing.draft().kind(),
                closing.channel().sort(),
                closing.draft().grade(),
                closing.channel().topic(closing.draft().topic()),
                today,
                today,
                null,
                closing.promised().answered().orElse(null),
                LetterState.WAITING,
                station,
                station,
                closing.promised().looked().orElse(null),
                false,
                null,
                null,
                null,
                null,
                "",
                null,
                null,
                null);
    }
}
