package cn.jiannuo.server.matter.core;

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

/** Names matters for whoever reads the log: what kind of matter and since when, not whom it is about. */
@Component
@Transactional(readOnly = true)
class MattersInLog implements Named {
    private final JdbcClient jdbc;
    private final StepNames steps;
    private final Vocabulary vocabulary;

    MattersInLog(JdbcClient jdbc, StepNames steps, Vocabulary vocabulary) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.vocabulary = vocabulary;
    }

    @Override
    public String acts() {
        return "matter";
    }

    @Override
    public Map<Long, Called> called(Set<Long> numbers, Locale locale) {
        Map<Long, Called> called = new HashMap<>();
        Map<String, Map<String, String>> all = steps.all();
        jdbc.sql("""
                        select matter_id, regulation, rule, name, opened_on from matter.matter
                         where institution_id = :institution and matter_id = any(:numbers)""")
                .param("institution", Tenancy.id())
                .param("numbers", numbers.toArray(Long[]::new))
                .query(row -> {
                    LocalDate opened = row.getObject("opened_on", LocalDate.class);
                    String name = vocabulary.in(locale).say("matter.in-log", row.getString("name"), opened);
                    String key = StepNames.key(row.getString("regulation"), row.getString("rule"));
                    called.put(row.getLong("matter_id"), new Called(name, all.getOrDefault(key, Map.of())));
                });
        return called;
    }

    @Override
    public Set<Long> find(String text, int most) {
        return new LinkedHashSet<>(jdbc.sql("""
                        select matter_id from matter.matter where institution_id = :institution and strpos(lower(name), lower(:text)) > 0
                         order by matter_id desc limit :most""")
                .param("institution", Tenancy.id())
                .param("text", text)
                .param("most", most)
                .query(Long.class)
                .list());
    }
}
