package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may be asked for a part of a letter: whoever can open it, and need not keep out. */
@Component
public class WhomToAsk {
    private final ReadLetter reading;
    private final Mailboxes mailboxes;
    private final Matters matters;
    private final Stations stations;
    private final Clock clock;

    WhomToAsk(ReadLetter reading, Mailboxes mailboxes, Matters matters, Stations stations, Clock clock) {
        this.matters = matters;
        this.reading = reading;
        this.mailboxes = mailboxes;
        this.stations = stations;
        this.clock = clock;
    }

    /** Seats and units with somebody who has a mailbox; nobody for a reader who has no step of the letter. */
    @Transactional(readOnly = true)
    public Map<Station, String> of(Reader reader, Letter letter) {
        Map<Station, String> whom = new LinkedHashMap<>();
        if (letter.matter() == null || letter.state().isOver() || !hasStep(reader, letter)) {
            return whom;
        }
        Conflicts.Concerned concerned = concerned(reader, letter.id());
        for (long person : mailboxes.people()) {
            if (!concerned.excludes(person)) {
                for (Station station : stations.of(person, LocalDate.now(clock))) {
                    boolean body = station.kind() == Station.Kind.SEAT || station.kind() == Station.Kind.UNIT;
                    String name = stations.name(station);
                    if (body && !station.text().equals(letter.station()) && !whom.containsValue(name)) {
                        whom.put(station, name);
                    }
                }
            }
        }
        return whom;
    }

    /** Whom the letter is about; everybody else may be asked. */
    Conflicts.Concerned concerned(Reader reader, long id) {
        return reading.key(reader, id, Part.LETTER)
                .map(open -> reading.content(open, id).concerned())
                .orElse(Conflicts.Concerned.NOBODY);
    }

    /** Whether the reader decides what becomes of a letter: it lies where he stands, or was asked there first. */
    public boolean charge(Reader reader, Letter letter) {
        return hasStep(reader, letter) || stands(reader, letter.firstStation());
    }

    /** Whether a letter's step is the reader's: he stands where it lies, or has it by name because others there keep out. */
    boolean hasStep(Reader reader, Letter letter) {
        Long matter = letter.matter();
        return stands(reader, letter.station()) || matter != null && matters.hasStep(reader.actor(), matter);
    }

    private boolean stands(Reader reader, String station) {
        return stations.of(reader.person(), LocalDate.now(clock)).contains(Station.parse(station));
    }
}
