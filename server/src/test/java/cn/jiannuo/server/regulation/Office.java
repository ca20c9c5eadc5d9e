package cn.jiannuo.server.regulation;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.regulation.core.AdoptRegulation;
import cn.jiannuo.server.regulation.core.Adopted;
import cn.jiannuo.server.regulation.core.Adopting;
import cn.jiannuo.server.regulation.core.UploadPack;
import cn.jiannuo.server.regulation.core.Uploaded;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An institution with a few units, and the texts of tests. */
public final class Office {
    static final List<String> UNITS = List.of("云岭市统计局", "云岭市统计局/办公室", "云岭市统计局/工会", "云岭市统计局/财务科");

    private final Institutions institutions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final UploadPack upload;
    private final AdoptRegulation adopt;

    public Office(ApplicationContext context) {
        this.institutions = context.getBean(Institutions.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.transactions = context.getBean(TransactionTemplate.class);
        this.upload = context.getBean(UploadPack.class);
        this.adopt = context.getBean(AdoptRegulation.class);
    }

    /** A new institution with {@link #UNITS}. */
    public InstitutionId found() {
        InstitutionId id = Founding.institution(institutions);
        within(
                id,
                () -> transactions.execute(status -> {
                    UNITS.forEach(this::unit);
                    return true;
                }));
        return id;
    }

    private void unit(String path) {
        jdbc.sql("""
                        insert into organization.unit (institution_id, path, name, level, opened_on)
                        values (:i, :path, :name, :level, date '2000-01-01')""")
                .param("i", Tenancy.id())
                .param("path", path)
                .param("name", path.substring(path.lastIndexOf('/') + 1))
                .param("level", path.split("/").length)
                .update();
    }

    /** Somebody in active service joins a unit. */
    public void join(InstitutionId id, String code, String name, String unit) {
        within(
                id,
                () -> transactions.execute(status -> jdbc.sql("""
                        insert into organization.person (institution_id, code, name, unit_id, employment, cells)
                        select :i, :code, :name, unit_id, 'active',
                               jsonb_build_object('code', :code, 'name', :name, 'unit', path, 'employment', 'active')
                          from organization.unit where institution_id = :i and path = :unit""")
                        .param("i", Tenancy.id())
                        .param("code", code)
                        .param("name", name)
                        .param("unit", unit)
                        .update()));
        within(
                id,
                () -> transactions.execute(
                        status -> jdbc.sql("""
                        insert into organization.roster (institution_id, version, columns)
                        values (:i, 1, array['code', 'name', 'unit', 'employment']) on conflict do nothing""").param("i", Tenancy.id()).update()));
    }

    public static <T> T within(InstitutionId id, Supplier<T> work) {
        return Tenancy.within(id, work::get);
    }

    public static Actor officer(InstitutionId id) {
        return new Actor.Member(id, 7, 7, "周敏");
    }

    /** A small regulation of two seats, a figure and a duty with money, in force from a day. */
    public static String text(LocalDate inForce) {
        return read("regulation/tea.md").replace("2026-01-01", inForce.toString());
    }

    static String read(String name) {
        try (var in = Office.class.getResourceAsStream("/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the regulations at the repository's root. */
    public static String shipped(String file) {
        try {
            return Files.readString(Path.of("../regulations").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its hash. */
    public String upload(InstitutionId id, String text) {
        Uploaded uploaded = within(id, () -> upload.upload(officer(id), "", text));
        if (uploaded instanceof Uploaded.Kept kept) {
            return kept.hash();
        }
        throw new AssertionError(uploaded.toString());
    }

    public Adopted adopt(InstitutionId id, Adopting wanted) {
        return within(id, () -> adopt.adopt(officer(id), wanted));
    }

    /** Uploads and adopts with both seats bound; fails when it is refused. */
    public String inForce(InstitutionId id, String text, LocalDate from) {
        String hash = upload(id, text);
        Adopted adopted = adopt(id, new Adopting(hash, from, seats()));
        if (adopted instanceof Adopted.Refused refused) {
            throw new AssertionError(refused.toString());
        }
        return hash;
    }

    public static Map<String, String> seats() {
        Map<String, String> seats = new LinkedHashMap<>();
        seats.put("office", "云岭市统计局/办公室");
        seats.put("union", "云岭市统计局/工会");
        return seats;
    }
}
