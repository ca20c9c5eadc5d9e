package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.audit.Named;
import cn.jiannuo.server.tenancy.Tenancy;
import cn.jiannuo.server.ui.Vocabulary;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names duties for whoever reads the log: what is to be done and until when, not for whom. */
@Component
@Transactional(readOnly = true)
class DutiesInLog implements Named {
    private final JdbcClient jdbc;
    private final Vocabulary vocabulary;

    DutiesInLog(JdbcClient jdbc, Vocabulary vocabulary) {
        this.jdbc = jdbc;
        this.vocabulary = vocabulary;
    }

    @Override
    public String acts() {
        return "duty";
    }

    @Override
    public Map<Long, Called> called(Set<Long> numbers, Locale locale) {
        Map<Long, Called> called = new HashMap<>();
        jdbc.sql(
                        "select duty_id, name, due from duty.duty where institution_id = :institution and duty_id = any(:numbers)")
                .param("institution", Tenancy.id())
                .param("numbers", numbers.toArray(Long[]::new))
                .query(row -> {
                    LocalDate due = row.getObject("due", LocalDate.class);
                    String name = vocabulary.in(locale).say("duty.in-log", row.getString("name"), due);
                    called.put(row.getLong("duty_id"), new Called(name, Map.of()));
                });
        return called;
    }

    @Override
    public Set<Long> find(String text, int most) {
        return new LinkedHashSet<>(jdbc.sql("""
                        select duty_id from duty.duty where institution_id = :institution and strpos(lower(name), lower(:text)) > 0
                         order by duty_id desc limit :most""")
                .param("institution", Tenancy.id())
                .param("text", text)
                .param("most", most)
                .query(Long.class)
                .list());
    }
}
