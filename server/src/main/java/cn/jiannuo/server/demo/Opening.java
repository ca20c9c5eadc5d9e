package cn.jiannuo.server.demo;

import cn.jiannuo.server.duty.core.Tick;
import cn.jiannuo.server.notification.core.ReadNotices;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.tenancy.Tenancy;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Opens the demonstration: makes the organisation the first time, brings it up to today each time, and says how to come in. */
@Component
@Profile("demo")
class Opening implements ApplicationRunner {
    /** What tells that the organisation was made to the end. */
    static final String READY = "ready";

    private static final PrintStream OUT = System.out;

    private final Institutions institutions;
    private final Seeding seeding;
    private final Year year;
    private final Evenings evenings;
    private final Tick tick;
    private final People people;
    private final ReadNotices notices;
    private final DemoClock clock;
    private final Environment environment;
    private final Path home;
    private final Path files;

    Opening(
            Institutions institutions,
            Seeding seeding,
            Year year,
            Evenings evenings,
            Tick tick,
            People people,
            ReadNotices notices,
            DemoClock clock,
            Environment environment,
            @Value("${jiannuo.demo.home}") Path home,
            @Value("${jiannuo.demo.files}") Path files) {
        this.institutions = institutions;
        this.seeding = seeding;
        this.year = year;
        this.evenings = evenings;
        this.tick = tick;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
        this.environment = environment;
        this.home = home;
        this.files = files;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Path ready = home.resolve(READY);
        if (!Files.exists(ready)) {
            String password = "hengling-" + (100_000 + new SecureRandom().nextInt(900_000));
            make(password);
            Files.writeString(ready, password);
        }
        Institution bureau = institutions.find(Bureau.CODE).orElseThrow();
        Tenancy.run(bureau.id(), tick::strike);
        welcome(bureau, Files.readString(ready).strip());
    }

    private void make(String password) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = environment.getProperty(
                "jiannuo.demo.first",
                LocalDate.class,
                LocalDate.of(today.minusMonths(2).getYear(), 1, 1));
        OUT.println("正在让" + Bureau.NAME + "过完这一年，大约要两三分钟……");
        clock.tell(first, 5, 0);
        Institution bureau = institutions.found(Bureau.CODE, Bureau.NAME, Bureau.HOTLINE);
        Tenancy.run(bureau.id(), () -> {
            seeding.found(bureau.id(), files, first);
            evenings.open(bureau.id(), today);
            year.live(bureau.id(), files.resolve("examples/events.csv"), first, today, this::turnOfMonth);
            seeding.openAccounts(bureau.id(), password);
        });
        clock.letGo();
    }

    /** Says how far it is; and nobody leaves what he was told unread for longer than a month. */
    private void turnOfMonth(LocalDate month) {
        OUT.println("  " + month.getYear() + "年" + month.getMonthValue() + "月");
        Bureau.VISITORS.forEach(visitor -> people.byCode(visitor.code()).ifPresent(one -> notices.readAll(one.id())));
    }

    private void welcome(Institution bureau, String password) {
        OUT.println();
        OUT.println(bureau.name() + "  http://localhost:" + environment.getProperty("local.server.port"));
        OUT.println("密码都是 " + password);
        Tenancy.run(
                bureau.id(),
                () -> Bureau.VISITORS.forEach(visitor -> OUT.println("  " + visitor.code() + "  "
                        + people.byCode(visitor.code()).map(Person::name).orElse("") + "，" + visitor.why())));
        OUT.println("  信箱口令都是 " + Letters.PASSPHRASE + "；匿名写信在 /letters");
        OUT.println("  system、security、audit  系统、安全、审计三位管理员");
        OUT.println("按 Ctrl+C 停止；数据留在 " + home + "，加 --fresh 重新开始。");
    }
}
