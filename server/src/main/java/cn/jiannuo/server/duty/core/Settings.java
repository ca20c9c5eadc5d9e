package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * 本单位的设定: how long who is served is asked, how early who owes is reminded, when a step without a deadline is looked at again; the
 * usual where nobody chose.
 */
@Repository
public class Settings {
    /** No setting can be higher. */
    public static final int MOST = 60;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Settings(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** What can be set, 1 to {@link #MOST}. */
    public enum Setting {
        /** How long the person served is asked; silence is allowed, and ends the asking. */
        WORKDAYS_TO_SPEAK("workdays-to-speak", "workdays", 10),
        /** How long before its last day who owes a part is reminded. */
        WORKDAYS_BEFORE("workdays-before", "workdays", 2),
        /** After how long a step for which no regulation names a day is looked at again. */
        MONTHS_OPEN_ENDED("months-open-ended", "months", 6);

        private final String word;
        private final String unit;
        private final int usual;

        Setting(String word, String unit, int usual) {
            this.word = word;
            this.unit = unit;
            this.usual = usual;
        }

        public String word() {
            return word;
        }

        /** {@code workdays} or {@code months}. */
        public String unit() {
            return unit;
        }

        public int usual() {
            return usual;
        }
    }

    @Transactional(readOnly = true)
    public int of(Setting setting) {
        return jdbc.sql("select number from duty.setting where institution_id = :institution and name = :name")
                .param("institution", Tenancy.id())
                .param("name", setting.word())
                .query(Integer.class)
                .optional()
                .orElse(setting.usual());
    }

    /** @return whether it may be so many; what was asked for before stays as it was told to people */
    @Transactional
    public boolean change(Actor by, Setting setting, int number) {
        if (number < 1 || number > MOST) {
            return false;
        }
        int before = of(setting);
        jdbc.sql("""
                        insert into duty.setting (institution_id, name, number, changed_by, changed_at)
                        values (:institution, :name, :number, :by, :now)
                        on conflict (institution_id, name) do update
                        set number = excluded.number, changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .param("institution", Tenancy.id())
                .param("name", setting.word())
                .param("number", number)
                .param("by", by.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.write(
                by,
                "duty.setting",
                setting.word(),
                Map.of("number", Integer.toString(number), "was", Integer.toString(before)));
        return true;
    }
}
