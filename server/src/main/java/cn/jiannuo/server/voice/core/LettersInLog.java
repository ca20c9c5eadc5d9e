package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.audit.Named;
import cn.jiannuo.server.tenancy.Tenancy;
import cn.jiannuo.server.ui.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names letters for whoever reads the log by the number on them, and by nothing else. */
@Component
@Transactional(readOnly = true)
class LettersInLog implements Named {
    private final JdbcClient jdbc;
    private final Vocabulary vocabulary;

    LettersInLog(JdbcClient jdbc, Vocabulary vocabulary) {
        this.jdbc = jdbc;
        this.vocabulary = vocabulary;
    }

    @Override
    public String acts() {
        return "voice";
    }

    @Override
    public Map<Long, Called> called(Set<Long> numbers, Locale locale) {
        Map<Long, Called> called = new HashMap<>();
        jdbc.sql("""
                        select letter_id, year, number from voice.letter
                         where institution_id = :institution and letter_id = any(:numbers) and number is not null""")
                .param("institution", Tenancy.id())
                .param("numbers", numbers.toArray(Long[]::new))
                .query(row -> {
                    String number = vocabulary
                            .in(locale)
                            .say(
                                    "voice.number",
                                    Integer.toString(row.getInt("year")),
                                    Integer.toString(row.getInt("number")));
                    called.put(row.getLong("letter_id"), new Called(number, Map.of()));
                });
        return called;
    }

    @Override
    public Set<Long> find(String text, int most) {
        return new LinkedHashSet<>(jdbc.sql("""
                        select letter_id from voice.letter where institution_id = :institution and number is not null
                           and strpos('信〔' || year || '〕' || number || '号', :text) > 0
                         order by year desc, number desc limit :most""")
                .param("institution", Tenancy.id())
                .param("text", text)
                .param("most", most)
                .query(Long.class)
                .list());
    }
}
