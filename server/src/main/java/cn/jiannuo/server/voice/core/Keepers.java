package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 保管人: those at two seats who keep second keys; only one of each together open anything. */
@Repository
class Keepers {
    private final JdbcClient jdbc;
    private final Mailboxes mailboxes;

    Keepers(JdbcClient jdbc, Mailboxes mailboxes) {
        this.jdbc = jdbc;
        this.mailboxes = mailboxes;
    }

    /** Two people of different seats: the first opens the outer envelope, the second the inner. */
    record Pair(Mailboxes.Box first, Mailboxes.Box second) {}

    /** @param turn 1 or 2 */
    Optional<String> seat(int turn) {
        return jdbc.sql("select seat from voice.keeper_seat where institution_id = :institution and turn = :turn")
                .param("institution", Tenancy.id())
                .param("turn", turn)
                .query(String.class)
                .optional();
    }

    void name(int turn, String seat) {
        jdbc.sql("""
                        insert into voice.keeper_seat (institution_id, turn, seat) values (:institution, :turn, :seat)
                        on conflict (institution_id, turn) do update set seat = excluded.seat""")
                .param("institution", Tenancy.id())
                .param("turn", turn)
                .param("seat", seat)
                .update();
    }

    List<Mailboxes.Box> at(int turn, LocalDate day, Conflicts.Concerned concerned) {
        return seat(turn)
                .map(seat -> mailboxes.at(Station.seat(seat), day, concerned))
                .orElse(List.of());
    }

    /** Every pair; nobody is both. */
    List<Pair> pairs(LocalDate day, Conflicts.Concerned concerned) {
        List<Pair> pairs = new ArrayList<>();
        for (Mailboxes.Box first : at(1, day, concerned)) {
            for (Mailboxes.Box second : at(2, day, concerned)) {
                if (first.person() != second.person()) {
                    pairs.add(new Pair(first, second));
                }
            }
        }
        return pairs;
    }
}
