package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.duty.core.Doubts.Doubt;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** After an answer was corrected: open duties that rested on the earlier one are not needed, or needed again. */
@Repository
class Withdrawals {
    private final JdbcClient jdbc;
    private final Duties duties;
    private final History history;

    Withdrawals(JdbcClient jdbc, Duties duties, History history) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.history = history;
    }

    private record Written(
            long id, String regulation, String rule, String occasion, String subject, LocalDate starts, String state) {
        String key() {
            return String.join("\n", regulation, rule, occasion, subject);
        }
    }

    /**
     * @param everyOccasion whether the answer holds of other occasions than the one it was asked for
     * @param found what is owed, with the answer as it stands now
     */
    void follow(Actor by, List<Doubt> concerned, boolean everyOccasion, List<Occurrence> found, LocalDate last) {
        Set<String> owed = found.stream()
                .map(o -> String.join("\n", o.regulation(), o.rule(), o.occasion(), o.subject()))
                .collect(Collectors.toSet());
        for (Written one : written(concerned, everyOccasion, last)) {
            boolean wanted = owed.contains(one.key());
            if (!wanted && one.state().equals("OPEN")) {
                become(one.id(), DutyState.VOID, by, "withdrawn");
            } else if (wanted && one.state().equals("VOID")) {
                become(one.id(), DutyState.OPEN, by, "wanted-again");
            }
        }
    }

    private void become(long id, DutyState next, Actor by, String act) {
        Locked duty = duties.lock(id).orElseThrow();
        if (next == DutyState.OPEN) {
            duties.reopen(duty, duty.due());
        } else {
            duties.close(duty, next, null, null);
        }
        history.add(id, by, act, History.detail());
    }

    /** Those that are open, and those an earlier correction withdrew; what was done stays done. */
    private List<Written> written(List<Doubt> concerned, boolean everyOccasion, LocalDate last) {
        return concerned.stream()
                .map(Doubt::regulation)
                .distinct()
                .flatMap(regulation -> jdbc
                        .sql("""
                                select duty_id as id, regulation, rule, occasion, subject, starts, state from duty.duty d
                                 where institution_id = :institution and regulation = :regulation and rule not like '%?'
                                   and starts <= :last and (state = 'OPEN' or state = 'VOID' and exists (
                                       select 1 from duty.entry e where e.institution_id = d.institution_id
                                          and e.duty_id = d.duty_id and e.act = 'withdrawn'))
                                 order by duty_id""")
                        .param("institution", Tenancy.id())
                        .param("regulation", regulation)
                        .param("last", last)
                        .query(Written.class)
                        .list()
                        .stream())
                .filter(w -> concerned.stream()
                        .anyMatch(d -> d.concerns(w.regulation(), w.rule(), w.subject(), w.starts())
                                && (everyOccasion || d.occasion().equals(w.occasion()))))
                .toList();
    }
}
