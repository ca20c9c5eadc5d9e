package cn.jiannuo.server.voice;

import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.organization.GiveSeat;
import cn.jiannuo.server.organization.ImportRoster;
import cn.jiannuo.server.organization.Outcome;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.regulation.core.AdoptRegulation;
import cn.jiannuo.server.regulation.core.Adopted;
import cn.jiannuo.server.regulation.core.Adopting;
import cn.jiannuo.server.regulation.core.UploadPack;
import cn.jiannuo.server.regulation.core.Uploaded;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.tenancy.Tenancy;
import cn.jiannuo.server.voice.core.Acted;
import cn.jiannuo.server.voice.core.Channels;
import cn.jiannuo.server.voice.core.DeliverLetters;
import cn.jiannuo.server.voice.core.Draft;
import cn.jiannuo.server.voice.core.Grade;
import cn.jiannuo.server.voice.core.Letter;
import cn.jiannuo.server.voice.core.LetterClass;
import cn.jiannuo.server.voice.core.Reader;
import cn.jiannuo.server.voice.core.Register;
import cn.jiannuo.server.voice.core.SetUpMailbox;
import cn.jiannuo.server.voice.core.WriteLetter;
import cn.jiannuo.server.voice.core.WriteLetter.Written;
import cn.jiannuo.server.voice.paper.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/** 衡岭市审计局 with its real regulations, whose director, union and discipline inspection have set up their mailboxes. */
public final class House {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final String BUREAU = "衡岭市审计局";
    public static final String PASSPHRASE = "窗外那棵老槐树今年又开花了";

    private static final List<String> REGULATIONS =
            List.of("harmonious-office/2008-01-25.md", "open-affairs/2006-03-01.md");
    private static final Map<String, String> UNITS = Map.of(
            "union", "/工会",
            "union-chair", "/工会",
            "party-committee-office", "/机关党委",
            "party-committee", "/机关党委",
            "hr", "/人事教育处",
            "office", "/办公室",
            "discipline", "/纪检监察室",
            "director", "",
            "party-secretary", "");

    private final ApplicationContext context;
    private final Institution institution;
    private final Map<String, Reader> readers = new HashMap<>();

    public House(ApplicationContext context, Institution institution) {
        this.context = context;
        this.institution = institution;
        context.getBean(SetClock.Hand.class).set(TODAY);
        within(() -> {
            found();
            return true;
        });
    }

    private void found() {
        Actor founder = new Actor.Administrator(institution.id(), 1, "系统初装");
        importRoster(founder);
        REGULATIONS.forEach(file -> adopt(founder, file));
        importRoster(founder);
        Map.of("director", "SJ001", "union", "SJ023", "hr", "SJ014", "office", "SJ007", "discipline", "SJ028")
                .forEach((seat, code) -> give(founder, Station.seat(seat), code));
        give(founder, Station.leader(BUREAU + "/纪检监察室"), "SJ004");
        Channels channels = context.getBean(Channels.class);
        channels.open(founder, "director-letter", LetterClass.HELP, 1, true);
        channels.open(founder, "misconduct-tip", LetterClass.REPORT, 2, true);
        channels.keepers(founder, "discipline", "union");
        List.of("SJ001", "SJ023", "SJ014", "SJ007", "SJ028").forEach(this::setUp);
    }

    private void setUp(String code) {
        SetUpMailbox mailbox = context.getBean(SetUpMailbox.class);
        if (!(mailbox.setUp(member(code), PASSPHRASE + code) instanceof Acted.Done)) {
            throw new IllegalStateException("no mailbox for " + code);
        }
    }

    private void importRoster(Actor by) {
        try {
            byte[] roster = Files.readAllBytes(Path.of("../examples/roster.csv"));
            context.getBean(ImportRoster.class).importAtOnce(by, "roster.csv", roster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void adopt(Actor by, String file) {
        try {
            String text = Files.readString(Path.of("../regulations").resolve(file));
            String hash = ((Uploaded.Kept) context.getBean(UploadPack.class).upload(by, file, text)).hash();
            Map<String, String> units = new HashMap<>();
            Arrays.stream(text.split("---")[1].split("\\R"))
                    .filter(line -> line.startsWith("  ") && line.contains(": "))
                    .map(line -> line.strip().split(":")[0])
                    .forEach(seat -> units.put(seat, BUREAU + UNITS.getOrDefault(seat, "/办公室")));
            Adopted adopted =
                    context.getBean(AdoptRegulation.class).adopt(by, new Adopting(hash, TODAY.withDayOfYear(1), units));
            if (adopted instanceof Adopted.Refused refused) {
                throw new IllegalStateException(file + " was refused: " + refused);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void give(Actor by, Station station, String code) {
        Outcome outcome = context.getBean(GiveSeat.class)
                .give(by, new GiveSeat.Gift(station, person(code), false, TODAY.withDayOfYear(1), Optional.empty()));
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException(station + " was refused: " + refused);
        }
    }

    /** Somebody fills a seat, and has set up his mailbox. */
    public void seat(String seat, String code) {
        station(Station.seat(seat), code);
    }

    /** Somebody stands somewhere, and has set up his mailbox. */
    public void station(Station station, String code) {
        within(() -> {
            give(new Actor.Administrator(institution.id(), 1, "系统初装"), station, code);
            setUp(code);
            return true;
        });
    }

    public Institution institution() {
        return institution;
    }

    public <T> T within(Supplier<T> work) {
        return Tenancy.within(institution.id(), work::get);
    }

    public long person(String code) {
        return within(
                () -> context.getBean(People.class).byCode(code).orElseThrow().id());
    }

    public Actor.Member member(String code) {
        return within(() -> {
            var person = context.getBean(People.class).byCode(code).orElseThrow();
            return new Actor.Member(institution.id(), person.id(), person.id(), person.name());
        });
    }

    /** With the mailbox unlocked. */
    public Reader reader(String code) {
        return readers.computeIfAbsent(
                code,
                c -> within(() -> context.getBean(SetUpMailbox.class)
                        .unlock(member(c), PASSPHRASE + c)
                        .orElseThrow()));
    }

    public void forget(String code) {
        readers.remove(code);
    }

    public Written write(Draft draft) {
        return within(() -> context.getBean(WriteLetter.class).write(draft));
    }

    /** To the director, at once. */
    public Written.Kept anonymous(String text, Paper... papers) {
        return (Written.Kept) write(new Draft(
                "director-letter", Grade.ANONYMOUS, "work", text, "", List.of(papers), Optional.empty(), false));
    }

    public Written.Kept confidential(String text, String code) {
        return (Written.Kept) write(new Draft(
                "director-letter", Grade.CONFIDENTIAL, "work", text, "", List.of(), Optional.of(person(code)), false));
    }

    public Written report(String text, String about) {
        return write(new Draft("misconduct-tip", Grade.ANONYMOUS, "", text, about, List.of(), Optional.empty(), false));
    }

    /** The letters somebody has, latest first. */
    public List<Letter> letters(String code) {
        return within(() -> context.getBean(Register.class)
                .find(person(code), new Register.Search("", false, "", 0))
                .letters());
    }

    public void batch() {
        within(() -> {
            context.getBean(DeliverLetters.class).batch();
            return true;
        });
    }
}
