package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Questions of duties and the answers to them; both can be added to, never changed. */
@Repository
public class Answers {
    private final JdbcClient jdbc;
    private final Clock clock;

    Answers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A question: a judgement in {@code words}, or a {@code fact} of whom it is {@code about}. */
    public record Asked(int number, int part, String words, String fact, String about, String kind) {}

    /** An answer; the last one holds. */
    public record Given(long id, int question, String value, String reason, String byName, Instant at) {}

    @Transactional(readOnly = true)
    public List<Asked> questions(long duty) {
        return jdbc.sql("""
                        select question as number, part, words, fact, about, kind from duty.question
                         where institution_id = :institution and duty_id = :duty order by question""")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .query(Asked.class)
                .list();
    }

    /** Whether a question of a duty has no answer yet. */
    @Transactional(readOnly = true)
    public boolean isWaitedFor(long duty) {
        return jdbc.sql("""
                        select exists (select 1 from duty.question q
                         where q.institution_id = :institution and q.duty_id = :duty and not exists (
                             select 1 from duty.answer a where a.institution_id = q.institution_id
                                and a.duty_id = q.duty_id and a.question = q.question))""")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .query(Boolean.class)
                .single();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Given> given(long duty) {
        return jdbc.sql("""
                        select answer_id, question, value, reason, by_name, at from duty.answer
                         where institution_id = :institution and duty_id = :duty order by answer_id desc""")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .query((row, number) -> new Given(
                        row.getLong("answer_id"),
                        row.getInt("question"),
                        row.getString("value"),
                        row.getString("reason"),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Number of the last answer of all, 0 for none. */
    @Transactional(readOnly = true)
    public long last() {
        return jdbc.sql("select coalesce(max(answer_id), 0) from duty.answer where institution_id = :institution")
                .param("institution", Tenancy.id())
                .query(Long.class)
                .single();
    }

    /** All that hold, those given last at the end. */
    @Transactional(readOnly = true)
    public Known known() {
        return new Known(jdbc.sql("""
                        select d.regulation, d.rule, d.occasion, d.subject, q.words, q.fact, q.about, a.value
                          from duty.answer a
                          join duty.question q on q.institution_id = a.institution_id and q.duty_id = a.duty_id
                               and q.question = a.question
                          join duty.duty d on d.institution_id = a.institution_id and d.duty_id = a.duty_id
                         where a.institution_id = :institution order by a.answer_id""")
                .param("institution", Tenancy.id())
                .query(Known.Answered.class)
                .list());
    }

    /** Whoever answers waits here for others who do, until the end of the transaction: one answer may settle many duties. */
    void takeTurns() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('duty.answer'), :institution)")
                .param("institution", Tenancy.id())
                .query()
                .listOfRows();
    }

    void add(long duty, int question, String value, String reason, Actor by) {
        jdbc.sql("""
                        insert into duty.answer (institution_id, duty_id, question, value, reason, by_person, by_name, at)
                        values (:institution, :duty, :question, :value, :reason, :person, :name, :now)""")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .param("question", question)
                .param("value", value)
                .param("reason", reason)
                .param("person", by.person().orElseThrow())
                .param("name", by.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Adds questions a duty does not ask yet. */
    void ask(long duty, List<Occurrence.Asked> questions) {
        for (Occurrence.Asked one : questions) {
            jdbc.sql("""
                            insert into duty.question (institution_id, duty_id, question, part, words, fact, about, kind)
                            select :institution, :duty, coalesce(max(question), 0) + 1, :part, :words, :fact, :about, :kind
                              from duty.question where institution_id = :institution and duty_id = :duty
                            on conflict do nothing""")
                    .param("institution", Tenancy.id())
                    .param("duty", duty)
                    .param("part", one.part())
                    .param("words", one.words())
                    .param("fact", one.fact())
                    .param("about", one.about())
                    .param("kind", one.kind())
                    .update();
        }
    }
}
