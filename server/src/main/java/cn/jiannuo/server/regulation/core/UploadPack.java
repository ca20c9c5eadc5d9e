package cn.jiannuo.server.regulation.core;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.check.PackCheck;
import cn.jiannuo.rulebook.check.Report;
import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.source.Finding;
import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a text into the library once it reads and all its examples hold. */
@Service
public class UploadPack {
    /** Characters; the longest regulation of the five has a tenth of it. */
    static final long MOST = 2_000_000;

    private final PackTexts texts;
    private final AuditLog audit;
    private final Clock clock;

    UploadPack(PackTexts texts, AuditLog audit, Clock clock) {
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Checks a text and keeps it when nothing is wrong.
     *
     * @param fileName as the browser told it, or empty when the text was pasted
     */
    @Transactional
    public Uploaded upload(Actor actor, String fileName, String text) {
        if (text.length() > MOST) {
            return new Uploaded.TooLong(text.length(), MOST);
        }
        String plain = plain(text);
        if (plain.isBlank()) {
            return new Uploaded.Refused("", List.of());
        }
        PackReader.Source source = new PackReader.Source("text", plain);
        Report report = PackCheck.check(List.of(source), WorkCalendar.china());
        if (report.hasErrors()) {
            return new Uploaded.Refused(plain, report.findings());
        }
        return keep(actor, fileName, plain, report);
    }

    private Uploaded keep(Actor actor, String fileName, String plain, Report report) {
        Regulation regulation = report.packs().getFirst().regulation();
        PackText text = new PackText(
                regulation.hash(),
                regulation.id(),
                regulation.title(),
                regulation.issuer(),
                regulation.version(),
                regulation.inForce(),
                fileName,
                actor.name(),
                clock.instant());
        boolean added = texts.add(text, plain);
        if (added) {
            audit.write(actor, "regulation.uploaded", Cited.title(text), Map.of("hash", text.hash()));
        }
        List<Finding> notices = report.findings();
        return new Uploaded.Kept(regulation.id(), regulation.hash(), notices, !added);
    }

    /** A form sends other line ends than a file has, and some editors put a mark before the first letter: still the same text. */
    static String plain(String text) {
        String ends = text.replace("\r\n", "\n").replace('\r', '\n');
        String unmarked = ends.startsWith("\uFEFF") ? ends.substring(1) : ends;
        return unmarked.endsWith("\n") || unmarked.isEmpty() ? unmarked : unmarked + "\n";
    }
}
