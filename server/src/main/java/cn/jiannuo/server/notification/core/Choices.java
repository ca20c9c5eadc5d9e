package cn.jiannuo.server.notification.core;

import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people of the current institution chose. */
@Repository
public class Choices {
    private static final String SELECT = "select person_id, email, kinds, digest_hour, quiet_from, quiet_to, language"
            + " from notification.choice where institution_id = :institution ";

    private final JdbcClient jdbc;

    Choices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when nothing was chosen. */
    public Optional<Choice> of(long person) {
        return sql(SELECT + "and person_id = :person")
                .param("person", person)
                .query(Choices::choice)
                .optional();
    }

    void keep(Choice choice) {
        sql("""
                        insert into notification.choice
                            (institution_id, person_id, email, kinds, digest_hour, quiet_from, quiet_to, language)
                        values (:institution, :person, :email, :kinds, :digest, :from, :to, :language)
                        on conflict (institution_id, person_id) do update set email = excluded.email, kinds = excluded.kinds,
                            digest_hour = excluded.digest_hour, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                            language = excluded.language""")
                .param("person", choice.person())
                .param("email", choice.email())
                .param("kinds", choice.kinds().stream().map(Kind::name).sorted().toArray(String[]::new))
                .param("digest", choice.digestHour())
                .param("from", choice.quietFrom())
                .param("to", choice.quietTo())
                .param("language", choice.language().toLanguageTag())
                .update();
    }

    /** Whose digest is due, marked as made today: who asks next gets none of them again. */
    List<Choice> takeDigests(LocalDate today, int hour) {
        return sql("""
                        update notification.choice set digested_on = :today
                         where institution_id = :institution and digest_hour <= :hour
                           and (digested_on is null or digested_on < :today)
                        returning person_id, email, kinds, digest_hour, quiet_from, quiet_to, language""")
                .param("today", today)
                .param("hour", hour)
                .query(Choices::choice)
                .list();
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("institution", Tenancy.id());
    }

    private static Choice choice(ResultSet row, int number) throws SQLException {
        @Nullable Integer digest = row.getObject("digest_hour", Integer.class);
        return new Choice(
                row.getLong("person_id"),
                row.getString("email"),
                Arrays.stream((String[]) row.getArray("kinds").getArray())
                        .map(Kind::valueOf)
                        .collect(Collectors.toSet()),
                digest,
                row.getInt("quiet_from"),
                row.getInt("quiet_to"),
                Locale.forLanguageTag(row.getString("language")));
    }
}
