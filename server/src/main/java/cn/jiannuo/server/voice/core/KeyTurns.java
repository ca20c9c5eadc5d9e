package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.organization.Holder;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose turn it is with the second keys: the first seat's, then the second's, and never that of whoever asked. */
@Service
public class KeyTurns {
    private final Openings openings;
    private final Keepers keepers;
    private final Stations stations;
    private final Notices notices;
    private final Clock clock;

    KeyTurns(Openings openings, Keepers keepers, Stations stations, Notices notices, Clock clock) {
        this.openings = openings;
        this.keepers = keepers;
        this.stations = stations;
        this.notices = notices;
        this.clock = clock;
    }

    /** The requests in which it is this person's turn. */
    @Transactional(readOnly = true)
    public List<Openings.Opening> of(long person) {
        LocalDate today = LocalDate.now(clock);
        boolean first = stands(1, person, today);
        boolean second = stands(2, person, today);
        return openings.undecided().stream()
                .filter(opening -> opening.asked().person() != person)
                .filter(opening -> opening.first() == null ? first : second)
                .toList();
    }

    /** Whether somebody keeps second keys. */
    @Transactional(readOnly = true)
    public boolean isKeeper(long person) {
        LocalDate today = LocalDate.now(clock);
        return stands(1, person, today) || stands(2, person, today);
    }

    /** @param turn 1 or 2 */
    boolean stands(int turn, long person, LocalDate day) {
        return keepers.seat(turn)
                .map(seat -> stations.holders(Station.seat(seat), day).stream()
                        .map(Holder::personId)
                        .anyMatch(holder -> holder == person))
                .orElse(false);
    }

    /** Lets those of a turn know that a letter waits for them. */
    void tell(int turn, long letter, LocalDate today) {
        keepers.seat(turn).stream()
                .flatMap(seat -> stations.holders(Station.seat(seat), today).stream())
                .forEach(holder -> notices.tell(
                        "voice second key " + letter + " " + today,
                        holder.personId(),
                        Kind.TO_DO,
                        "voice.notice.second-key",
                        List.of(),
                        "/voice/keys",
                        Urgency.TODAY));
    }
}
