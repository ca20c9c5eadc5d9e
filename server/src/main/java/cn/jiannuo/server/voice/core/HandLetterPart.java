package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.matter.AskedPart;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** 连信一起转: a colleague gives a part of a letter instead, and gets its keys; whoever it is about gets neither. */
@Service
public class HandLetterPart {
    /** What a duty's history says, which others read; the reason itself is sealed with the letter. */
    private static final String INSIDE = "见信内";

    private final ReadLetter reading;
    private final ShareLetter share;
    private final Say say;
    private final Matters matters;
    private final People people;
    private final Stations stations;
    private final CaseLog log;
    private final AuditLog audit;
    private final Clock clock;

    HandLetterPart(
            ReadLetter reading,
            ShareLetter share,
            Say say,
            Matters matters,
            People people,
            Stations stations,
            CaseLog log,
            AuditLog audit,
            Clock clock) {
        this.reading = reading;
        this.share = share;
        this.say = say;
        this.matters = matters;
        this.people = people;
        this.stations = stations;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param to code or name of the colleague */
    @Transactional
    public Acted hand(Reader reader, long id, int number, String to, String why) {
        Letter letter = reading.key(reader, id, Part.LETTER)
                .flatMap(key -> reading.locked(reader, id))
                .orElse(null);
        Long matter = letter == null ? null : letter.matter();
        Optional<AskedPart> part = matter == null
                ? Optional.empty()
                : matters.parts(matter).stream()
                        .filter(one -> one.number() == number && matters.owesPart(reader.actor(), one))
                        .findFirst();
        if (letter == null || matter == null || part.isEmpty()) {
            return Acted.refused("not-yours");
        }
        if (letter.state().isOver()) {
            return Acted.refused(letter.state() == LetterState.WITHDRAWN ? "withdrawn" : "moved-on");
        }
        if (why.isBlank()) {
            return Acted.refused("reason-missing");
        }
        Optional<Person> colleague = people.named(to.strip());
        if (colleague.isEmpty()) {
            return new Acted.ByMatter(new Moved.Why.NoSuchPerson(to.strip()));
        }
        return share.withOne(reader, id, colleague.get())
                .orElseGet(() -> handed(reader, letter, matter, part.get(), colleague.get(), why));
    }

    private Acted handed(Reader reader, Letter letter, long matter, AskedPart part, Person colleague, String why) {
        if (matters.handPart(reader.actor(), matter, part.number(), colleague.code(), INSIDE)
                instanceof Moved.Refused no) {
            // whoever does not get the part does not get the keys
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Acted.ByMatter(no.why());
        }
        LocalDate today = LocalDate.now(clock);
        say.say(letter.id(), Sealed.Kind.REMARK, why, today);
        log.note(letter.id(), today, "part-handed", true, stations.name(Station.parse(part.station())));
        audit.write(reader.actor(), "voice.part-handed", Long.toString(letter.id()), Map.of());
        return new Acted.Done();
    }
}
