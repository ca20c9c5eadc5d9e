package cn.jiannuo.server.voice.affair;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was reported for ideas. */
@Repository
public class Awards {
    private final JdbcClient jdbc;

    Awards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param amount in 分, or null */
    public record Award(String kind, String name, @Nullable Long amount, String by, LocalDate on) {}

    void add(long matter, String kind, String name, @Nullable Long amount, String by, LocalDate on) {
        jdbc.sql("""
                        insert into voice.award (institution_id, matter_id, kind, name, amount, by_name, on_day)
                        values (:institution, :matter, :kind, :name, :amount, :by, :on)""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("kind", kind)
                .param("name", name)
                .param("amount", amount, Types.BIGINT)
                .param("by", by)
                .param("on", on)
                .update();
    }

    @Transactional(readOnly = true)
    public List<Award> of(long matter) {
        return jdbc.sql("""
                        select kind, name, amount, by_name, on_day from voice.award
                         where institution_id = :institution and matter_id = :matter order by on_day, kind""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .query((row, number) -> new Award(
                        row.getString("kind"),
                        row.getString("name"),
                        row.getObject("amount", Long.class),
                        row.getString("by_name"),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }

    /** The sum of money that was typed, in 分, or null. */
    static @Nullable Long amount(List<Field> fields, Map<String, String> cells) {
        return fields.stream()
                .filter(field -> field.type() == Type.MONEY)
                .map(field -> cells.get(field.name()))
                .filter(text -> text != null && !text.isEmpty())
                .map(text -> Look.fen(text.replaceAll("[^0-9.]", "")))
                .findFirst()
                .orElse(null);
    }
}
