package cn.jiannuo.server.gathering.core;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Minutes that are still being typed: kept with each row, so that whatever happens to the window, nothing typed is lost. */
@Repository
public class Drafts {
    private static final TypeReference<Map<String, List<String>>> FORM = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param form as it was sent */
    public record Draft(Map<String, List<String>> form, Instant savedAt) {}

    @Transactional
    public void keep(SignedIn writer, Kind kind, Map<String, List<String>> form) {
        jdbc.sql("""
                        insert into gathering.draft (institution_id, person, regulation, ledger, form, saved_at)
                        values (:institution, :person, :regulation, :ledger, :form::jsonb, :now)
                        on conflict (institution_id, person, regulation, ledger)
                        do update set form = excluded.form, saved_at = excluded.saved_at""")
                .params(key(writer, kind))
                .param("form", json.writeValueAsString(form))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(SignedIn writer, Kind kind) {
        return jdbc.sql("select form, saved_at from gathering.draft " + WHOSE)
                .params(key(writer, kind))
                .query((row, number) -> new Draft(
                        json.readValue(row.getString("form"), FORM),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    @Transactional
    public void forget(SignedIn writer, Kind kind) {
        jdbc.sql("delete from gathering.draft " + WHOSE)
                .params(key(writer, kind))
                .update();
    }

    private static final String WHOSE = "where institution_id = :institution and person = :person "
            + "and regulation = :regulation and ledger = :ledger";

    private static Map<String, Object> key(SignedIn writer, Kind kind) {
        return Map.of(
                "institution",
                Tenancy.id(),
                "person",
                writer.actor().person().orElse(-1),
                "regulation",
                kind.regulation(),
                "ledger",
                kind.ledger().id());
    }
}
