package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What set a duty off; for modules that know by other means that their reader may see it. */
@Repository
public class DutyOccasion {
    private final JdbcClient jdbc;

    DutyOccasion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reference of an event, or its period. */
    @Transactional(readOnly = true)
    public String of(long duty) {
        return jdbc.sql("select occasion from duty.duty where institution_id = :institution and duty_id = :duty")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .query(String.class)
                .single();
    }
}
