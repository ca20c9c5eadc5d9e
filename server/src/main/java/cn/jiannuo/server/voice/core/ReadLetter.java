package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.voice.vault.ContentKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a letter for a handler whose mailbox is unlocked. */
@Service
public class ReadLetter {
    private final Letters letters;
    private final Register register;
    private final Sealed sealed;
    private final CaseLog log;
    private final Openings openings;
    private final AuditLog audit;

    ReadLetter(Letters letters, Register register, Sealed sealed, CaseLog log, Openings openings, AuditLog audit) {
        this.letters = letters;
        this.register = register;
        this.sealed = sealed;
        this.log = log;
        this.openings = openings;
        this.audit = audit;
    }

    /** Something that was said about a letter, later. */
    public record Said(LocalDate on, From from, String text) {}

    public enum From {
        SENDER,
        HANDLER,
        AMONG_HANDLERS
    }

    /**
     * A file of the letter.
     *
     * @param copy item of the cleaned copy, or 0 when only the sealed original is there
     * @param opened whether the original was opened for this reader by two keepers
     */
    public record File(String name, int bytes, int copy, int original, boolean opened) {}

    /**
     * A letter, open.
     *
     * @param name of who wrote, when it is a named one or two keepers opened it for this reader; else empty
     * @param mayAskName whether there is a sealed name
     */
    public record Open(
            Letter letter,
            String text,
            String about,
            String name,
            boolean mayAskName,
            List<File> files,
            List<Said> said,
            List<CaseEntry> entries,
            List<Openings.Opening> openings) {
        @Override
        public String toString() {
            return "open letter"; // never stands in a log
        }
    }

    /** Empty when the letter is not for this reader, or for keys the reader lost. */
    @Transactional
    public Optional<Open> open(Reader reader, long id) {
        Optional<Letter> letter = register.letter(reader.person(), id);
        if (letter.isEmpty() || letter.get().erasedOn() != null) {
            return Optional.empty();
        }
        Optional<ContentKey> key = key(reader, id, Part.LETTER);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        audit.write(reader.actor(), "voice.letter-read", Long.toString(id), Map.of());
        Content content = content(key.get(), id);
        List<File> files = content.files().stream()
                .map(file -> new File(
                        file.name(),
                        file.bytes(),
                        file.cleaned(),
                        file.original(),
                        key(reader, id, Part.original(file.original())).isPresent()))
                .toList();
        return Optional.of(new Open(
                letter.get(),
                content.text(),
                content.about(),
                letter.get().grade() == Grade.CONFIDENTIAL ? name(reader, id) : content.name(),
                letter.get().grade() == Grade.CONFIDENTIAL,
                files,
                said(reader, id, key.get()),
                log.of(id, false),
                openings.of(id)));
    }

    /** A file as handlers see it, or an original that was opened for this reader. */
    @Transactional
    public Optional<Served> file(Reader reader, long id, int item) {
        Optional<ContentKey> letterKey = key(reader, id, Part.LETTER);
        if (register.letter(reader.person(), id).isEmpty() || letterKey.isEmpty()) {
            return Optional.empty();
        }
        return content(letterKey.get(), id).files().stream()
                .filter(file -> file.cleaned() == item || file.original() == item)
                .findFirst()
                .flatMap(file -> served(reader, id, item, file));
    }

    /** Bytes to give out. */
    public record Served(String name, String mediaType, byte[] content) {}

    private Optional<Served> served(Reader reader, long id, int item, Content.File file) {
        boolean original = file.original() == item;
        int part = original ? Part.original(item) : Part.LETTER;
        return key(reader, id, part)
                .flatMap(key -> sealed.item(id, item).map(piece -> {
                    audit.write(
                            reader.actor(),
                            original ? "voice.original-read" : "voice.file-read",
                            Long.toString(id),
                            Map.of());
                    return new Served(
                            original ? file.originalName() : file.name(),
                            original ? "application/octet-stream" : file.mediaType(),
                            key.open(piece.sealed(), Part.place(id, part, item)));
                }));
    }

    Content content(ContentKey key, long id) {
        Sealed.Item item = sealed.items(id, List.of(Sealed.Kind.LETTER)).getFirst();
        return Content.of(key.openText(item.sealed(), Part.place(id, Part.LETTER, item.item())));
    }

    Optional<ContentKey> key(Reader reader, long id, int part) {
        return sealed.key(id, part, reader.person(), reader.edition(), reader.ring());
    }

    /** A piece that was said later, for whoever has a key to it. */
    Optional<String> words(Reader reader, long id, int item) {
        return key(reader, id, Part.said(item))
                .flatMap(key -> sealed.item(id, item)
                        .map(piece -> key.openText(piece.sealed(), Part.place(id, piece.part(), item))));
    }

    private String name(Reader reader, long id) {
        return key(reader, id, Part.NAME)
                .flatMap(key -> sealed.items(id, List.of(Sealed.Kind.NAME)).stream()
                        .map(item -> key.openText(item.sealed(), Part.place(id, Part.NAME, item.item())))
                        .findFirst())
                .orElse("");
    }

    private List<Said> said(Reader reader, long id, ContentKey letterKey) {
        List<Said> said = new ArrayList<>();
        for (Sealed.Item item : sealed.items(id, List.of(Sealed.Kind.REPLY, Sealed.Kind.MESSAGE, Sealed.Kind.REMARK))) {
            Optional<ContentKey> key =
                    item.part() == Part.LETTER ? Optional.of(letterKey) : key(reader, id, item.part());
            From from = switch (item.kind()) {
                case REPLY -> From.HANDLER;
                case REMARK -> From.AMONG_HANDLERS;
                default -> From.SENDER;
            };
            key.ifPresent(open -> said.add(
                    new Said(item.on(), from, open.openText(item.sealed(), Part.place(id, item.part(), item.item())))));
        }
        said.sort(Comparator.comparing(Said::on));
        return said;
    }

    /** For those acts that lock the letter first. */
    Optional<Letter> locked(Reader reader, long id) {
        return register.letter(reader.person(), id).flatMap(seen -> letters.locked(seen.id()));
    }
}
