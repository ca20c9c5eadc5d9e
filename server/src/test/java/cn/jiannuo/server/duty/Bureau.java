package cn.jiannuo.server.duty;

import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.duty.core.Tick;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.record.core.ReportEvent;
import cn.jiannuo.server.regulation.Office;
import cn.jiannuo.server.regulation.core.Adopting;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Tenancy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An institution of six people under a regulation of three duties, and a clock to move. */
public final class Bureau {
    /** 工号, 姓名, 单位. */
    private static final List<List<String>> PEOPLE = List.of(
            List.of("T01", "陶卫国", "云岭市统计局/工会"),
            List.of("T02", "周敏", "云岭市统计局/工会"),
            List.of("T03", "马骏", "云岭市统计局/办公室"),
            List.of("T04", "赵桂芳", "云岭市统计局/财务科"),
            List.of("T05", "梁文博", "云岭市统计局/财务科"),
            List.of("T06", "何建平", "云岭市统计局"));

    public final InstitutionId id;
    public final SetClock.Hand clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Tick tick;
    private final ReportEvent report;
    private final People people;
    private final Office office;

    Bureau(ApplicationContext context, LocalDate today) {
        this(context, today, pack());
    }

    /** @param pack text of the regulation it adopts */
    public Bureau(ApplicationContext context, LocalDate today, String pack) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.transactions = context.getBean(TransactionTemplate.class);
        this.tick = context.getBean(Tick.class);
        this.report = context.getBean(ReportEvent.class);
        this.people = context.getBean(People.class);
        this.clock = context.getBean(SetClock.Hand.class);
        clock.set(today);
        this.office = new Office(context);
        this.id = office.found();
        within(() -> transactions.execute(status -> {
            PEOPLE.forEach(this::join);
            head("云岭市统计局/工会", "T01");
            head("云岭市统计局/办公室", "T03");
            head("云岭市统计局/财务科", "T05");
            return true;
        }));
        String hash = office.upload(id, pack);
        office.adopt(id, new Adopting(hash, today, Office.seats()));
    }

    /** 赵桂芳 (T04) is in hospital since that day, reported as HR-1, and the visit to her is owed. */
    static Bureau withVisit(ApplicationContext context, LocalDate day) {
        Bureau bureau = new Bureau(context, day);
        bureau.hospital("T04", day, "HR-1");
        bureau.strike();
        return bureau;
    }

    static String pack() {
        return pack("visits");
    }

    static String pack(String name) {
        try (var in = Bureau.class.getResourceAsStream("/duty/" + name + ".md")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A further regulation of the tests' own comes into force. */
    void adopt(String name, LocalDate on) {
        adopt(name, on, Office.seats());
    }

    /** @param seats unit path by seat id */
    public void adopt(String name, LocalDate on, Map<String, String> seats) {
        String hash = office.upload(id, pack(name));
        office.adopt(id, new Adopting(hash, on, seats));
    }

    /** The roster has a column for the marital status, filled for those who are given. */
    void marital(Map<String, String> words) {
        within(() -> transactions.execute(status -> {
            jdbc.sql("""
                            insert into organization.roster (institution_id, version, columns)
                            values (:i, 1, array['code', 'name', 'unit', 'employment', 'birth_date', 'marital'])
                            on conflict (institution_id) do update set version = organization.roster.version + 1""").param("i", Tenancy.id()).update();
            words.forEach((code, word) -> jdbc.sql("""
                            update organization.person set cells = cells || jsonb_build_object('marital', :word)
                             where institution_id = :i and code = :code""")
                    .param("i", Tenancy.id())
                    .param("word", word)
                    .param("code", code)
                    .update());
            return true;
        }));
    }

    ReportEvent.Reported misfortune(String code, LocalDate on, String reference) {
        return within(() -> report.report(
                person("T02"), reference, Map.of("kind", "misfortune", "date", on.toString(), "person", code)));
    }

    private void join(List<String> person) {
        jdbc.sql("""
                        insert into organization.person (institution_id, code, name, unit_id, employment, cells)
                        select :i, :code, :name, unit_id, 'active',
                               jsonb_build_object('code', :code, 'name', :name, 'unit', path, 'employment', 'active',
                                                  'birth_date', '1980-12-01')
                          from organization.unit where institution_id = :i and path = :unit""")
                .param("i", Tenancy.id())
                .param("code", person.get(0))
                .param("name", person.get(1))
                .param("unit", person.get(2))
                .update();
    }

    private void head(String unit, String code) {
        jdbc.sql("""
                        insert into organization.holding (institution_id, kind, unit_id, person_id, deputy, from_day, given_by, given_at)
                        select :i, 'HEAD', u.unit_id, p.person_id, false, date '2000-01-01', '人事', now()
                          from organization.unit u, organization.person p
                         where u.institution_id = :i and p.institution_id = :i and u.path = :unit and p.code = :code""")
                .param("i", Tenancy.id())
                .param("unit", unit)
                .param("code", code)
                .update();
    }

    public <T> T within(Supplier<T> work) {
        return Tenancy.within(id, work::get);
    }

    public Actor person(String code) {
        return within(() -> people.byCode(code)
                .map(p -> new Actor.Member(id, p.id(), p.id(), p.name()))
                .orElseThrow());
    }

    public Tick.Report strike() {
        return within(tick::strike);
    }

    public Tick.Report strike(LocalDate day) {
        clock.set(day);
        return strike();
    }

    /** Personnel reports something; what is wrong with it fails the test. */
    public void report(String reference, Map<String, String> cells) {
        var reported = within(() -> report.report(person("T02"), reference, cells));
        if (!(reported instanceof ReportEvent.Reported.Taken)) {
            throw new AssertionError(reported.toString());
        }
    }

    ReportEvent.Reported hospital(String code, LocalDate on, String reference) {
        return within(() -> report.report(
                person("T02"), reference, Map.of("kind", "hospitalised", "date", on.toString(), "person", code)));
    }

    /** One number or text from the tables of this institution. */
    public <T> T one(String sql, Class<T> type) {
        return within(() -> transactions.execute(status -> jdbc.sql(sql.replace(":i", Integer.toString(id.value())))
                .query(type)
                .single()));
    }

    public <T> List<T> all(String sql, Class<T> type) {
        return within(() -> transactions.execute(status -> jdbc.sql(sql.replace(":i", Integer.toString(id.value())))
                .query(type)
                .list()));
    }

    long duty(String rule, String occasion) {
        return one(
                "select duty_id from duty.duty where institution_id = :i and rule = '" + rule + "' and occasion = '"
                        + occasion + "'",
                Long.class);
    }

    String state(long duty) {
        return one("select state from duty.duty where institution_id = :i and duty_id = " + duty, String.class);
    }
}
