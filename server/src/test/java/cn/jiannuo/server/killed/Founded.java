package cn.jiannuo.server.killed;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.Scope;
import cn.jiannuo.server.identity.core.ClientTokens;
import cn.jiannuo.server.identity.core.OpenAccount;
import cn.jiannuo.server.organization.GiveSeat;
import cn.jiannuo.server.organization.ImportRoster;
import cn.jiannuo.server.organization.Outcome;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.regulation.Office;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** A small institution under the regulation of visits, with the accounts and the token the traffic comes by. */
final class Founded {
    static final String PASSWORD = "a-word-for-the-test-1";

    /** Who notes what was done, by the seat. */
    static final Map<String, String> SEATS = Map.of("union", "T01", "office", "T03");

    /** Whom events are about. */
    static final List<String> PEOPLE = List.of("T01", "T02", "T03", "T04", "T05");

    private static final String ROSTER = "工号,姓名,单位,职务,人员类别,出生日期\n"
            + "T01,陶卫国,云岭市统计局/工会,主席,在职,1980-09-20\n"
            + "T02,周敏,云岭市统计局/工会,干事,在职,1981-10-05\n"
            + "T03,马骏,云岭市统计局/办公室,主任,在职,1979-10-21\n"
            + "T04,赵桂芳,云岭市统计局/财务科,会计,在职,1985-11-02\n"
            + "T05,何建平,云岭市统计局,局长,在职,1970-12-01\n";

    private final ApplicationContext context;
    private final InstitutionId id;
    private final Actor founder;
    private final LocalDate today;

    Founded(ApplicationContext context) {
        this.context = context;
        this.today = LocalDate.now(context.getBean(Clock.class));
        this.id = context.getBean(Institutions.class)
                .found("killed", "云岭市统计局", "8600 1234")
                .id();
        this.founder = new Actor.Administrator(id, 1, "系统初装");
        Tenancy.run(id, () -> {
            done(context.getBean(ImportRoster.class)
                    .importAtOnce(founder, "花名册.csv", ROSTER.getBytes(StandardCharsets.UTF_8)));
        });
        new Office(context).inForce(id, pack(), today);
        Tenancy.run(id, () -> SEATS.forEach(this::give));
    }

    private void give(String seat, String code) {
        Person person = context.getBean(People.class).byCode(code).orElseThrow();
        done(context.getBean(GiveSeat.class)
                .give(founder, new GiveSeat.Gift(Station.seat(seat), person.id(), false, today, Optional.empty())));
        context.getBean(OpenAccount.class).open(code, person.name(), person.id(), PASSWORD, Set.of(Power.MEMBER));
    }

    /** What another system signs in with. */
    String token() {
        ClientTokens.Answer answer = Tenancy.within(
                id,
                () -> context.getBean(ClientTokens.class)
                        .register(founder, "人事系统", EnumSet.allOf(Scope.class), today.plusYears(1)));
        if (answer instanceof ClientTokens.Registered registered) {
            return registered.token();
        }
        throw new IllegalStateException(answer.toString());
    }

    /** Rule, first day and subject of what the calendar asks on a day. */
    static List<String> owedOn(LocalDate day) {
        List<String> owed = new ArrayList<>();
        if (day.getDayOfMonth() == 1) {
            owed.add("monthly-word " + day + " ");
        }
        ROSTER.lines()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[5].endsWith(day.toString().substring(4)))
                .forEach(cells -> owed.add("birthday " + day + " " + cells[0]));
        return owed;
    }

    private static void done(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException(refused.toString());
        }
    }

    private static String pack() {
        try (var in = Founded.class.getResourceAsStream("/duty/visits.md")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
