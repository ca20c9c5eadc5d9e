package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 稿: texts as they were put before people, paragraph by paragraph. They are added, never changed. */
@Repository
public class Drafts {
    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A version of the text.
     *
     * @param version from 1
     * @param name as the regulation calls it: 草案, 修改稿
     */
    public record Draft(
            int version, String step, String name, String madeBy, Instant madeAt, List<String> paragraphs) {}

    private record Head(int version, String step, String name, String madeBy, Instant madeAt) {}

    private record Line(int version, String content) {}

    /** In the order they were made. */
    @Transactional(readOnly = true)
    public List<Draft> of(long matter) {
        Map<Integer, List<String>> paragraphs = new TreeMap<>();
        jdbc.sql("select version, content from deliberation.paragraph where institution_id = :institution "
                        + "and matter_id = :matter order by version, number")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .query(Line.class)
                .list()
                .forEach(line -> paragraphs
                        .computeIfAbsent(line.version(), version -> new java.util.ArrayList<>())
                        .add(line.content()));
        return jdbc
                .sql(
                        "select version, step, name, made_by, made_at from deliberation.draft where institution_id = :institution "
                                + "and matter_id = :matter order by version")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .query((row, number) -> new Head(
                        row.getInt("version"),
                        row.getString("step"),
                        row.getString("name"),
                        row.getString("made_by"),
                        row.getTimestamp("made_at").toInstant()))
                .list()
                .stream()
                .map(head -> new Draft(
                        head.version(),
                        head.step(),
                        head.name(),
                        head.madeBy(),
                        head.madeAt(),
                        paragraphs.getOrDefault(head.version(), List.of())))
                .toList();
    }

    void add(long matter, String step, String name, String by, List<String> paragraphs) {
        int version = jdbc.sql("""
                        insert into deliberation.draft (institution_id, matter_id, version, step, name, made_by, made_at)
                        select :institution, :matter, coalesce(max(version), 0) + 1, :step, :name, :by, :now
                          from deliberation.draft where institution_id = :institution and matter_id = :matter
                        returning version""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("step", step)
                .param("name", name)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into deliberation.paragraph (institution_id, matter_id, version, number, content)
                        select :institution, :matter, :version, number, content
                          from unnest(:paragraphs::text[]) with ordinality as p (content, number)""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("version", version)
                .param("paragraphs", paragraphs.toArray(String[]::new))
                .update();
    }
}
