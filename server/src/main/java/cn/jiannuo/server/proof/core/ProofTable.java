package cn.jiannuo.server.proof.core;

import cn.jiannuo.server.record.Proofs.Entry;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which entry showed which part of a duty. */
@Repository
class ProofTable {
    private final JdbcClient jdbc;
    private final Clock clock;

    ProofTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The entry that showed it. */
    record Shown(String regulation, String ledger, long entry) {}

    void add(Actor actor, long duty, int part, Entry entry) {
        jdbc.sql("""
                        insert into proof.proof (institution_id, duty_id, part, regulation, ledger, reference, entry_id, shown_by, shown_at)
                        values (:institution, :duty, :part, :regulation, :ledger, :reference, :entry, :by, :now)
                        on conflict do nothing""")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .param("part", part)
                .param("regulation", entry.regulation())
                .param("ledger", entry.ledger())
                .param("reference", entry.reference())
                .param("entry", entry.number())
                .param("by", actor.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Long> duties(String reference) {
        return jdbc.sql("select distinct duty_id from proof.proof "
                        + "where institution_id = :institution and reference = :reference order by duty_id")
                .param("institution", Tenancy.id())
                .param("reference", reference)
                .query(Long.class)
                .list();
    }

    Optional<Shown> of(long duty) {
        return jdbc.sql("select regulation, ledger, entry_id from proof.proof "
                        + "where institution_id = :institution and duty_id = :duty order by part limit 1")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .query((row, number) ->
                        new Shown(row.getString("regulation"), row.getString("ledger"), row.getLong("entry_id")))
                .optional();
    }
}
