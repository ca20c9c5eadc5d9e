package cn.jiannuo.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.TestDatabase;
import cn.jiannuo.server.duty.core.Tick;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.core.OpenAccount;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.record.core.ReportEvent;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.tenancy.Tenancy;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A way through the whole server in a real browser. Every screen that is saved is looked at by axe too, at a desk's and at a phone's
 * width; whatever the browser complains of fails the journey.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(SetClock.class)
@ContextConfiguration(initializers = TestDatabase.class)
public abstract class JourneyTest {
    private static final String PASSWORD = "heng-ling-2026";
    private static final AtomicInteger FOUNDED = new AtomicInteger();

    /** The day of most journeys, a Monday. */
    protected static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    protected Institutions institutions;

    @Autowired
    protected ApplicationContext context;

    @Autowired
    protected SetClock.Hand clock;

    @Autowired
    private Tick tick;

    @Autowired
    private ReportEvent reports;

    @Autowired
    private OpenAccount accounts;

    @LocalServerPort
    private int port;

    private @Nullable Windows windows;

    /** An institution that only this journey enters. */
    protected Institution institution;

    /** Its people and seats, once {@link #hengLing} has brought them. */
    protected HengLing bureau;

    /** Where there is no browser a journey is passed over, and says so; on the project's own check it never is. */
    @BeforeAll
    static void browser() {
        Windows.assumeBrowser();
    }

    @BeforeEach
    void found() {
        institution = institutions.found("journey-" + FOUNDED.incrementAndGet(), "衡岭市审计局", "8600 1234");
    }

    @AfterEach
    void leave() {
        windows().close();
        assertThat(windows().complaints()).as("what the browser complained of").isEmpty();
    }

    /** The bureau as it stands on a day, which it is now. */
    protected final void hengLing(LocalDate today) throws IOException {
        clock.set(today);
        bureau = new HengLing(context, institution.id(), today);
    }

    /** It is another day, and the clock has struck. */
    protected final void day(LocalDate day) {
        clock.set(day);
        Tenancy.run(institution.id(), tick::strike);
    }

    /** On the page of a repair: it is mended, says whoever was there. */
    protected static void mended(Page desk) {
        desk.getByLabel("修好", new Page.GetByLabelOptions().setExact(true)).check();
        press(desk, "登记结果");
    }

    /** Something happened, or was entered, and the clock has struck since. */
    protected final void happened(String reference, Map<String, String> cells) {
        Tenancy.run(institution.id(), () -> {
            var reported = reports.report(bureau.founder(), reference, cells);
            assertThat(reported).isNotInstanceOf(ReportEvent.Reported.Refused.class);
            tick.strike();
        });
    }

    /** Opens an account whose name is the code of a person. */
    protected void account(String code, String name, long person, Power... powers) {
        Tenancy.within(institution.id(), () -> accounts.open(code, name, person, PASSWORD, Set.of(powers)));
    }

    /** The windows of this journey. */
    protected Windows windows() {
        Windows open = windows == null ? new Windows("http://localhost:" + port) : windows;
        windows = open;
        return open;
    }

    /** A window of its own, signed in. */
    protected Page signedIn(String code) {
        return windows().signedIn("zh-CN", institution.code(), code, PASSWORD);
    }

    /** A window of its own, in which somebody of the bureau is signed in for the first time. */
    protected final Page signIn(String code, Power... more) {
        Person who = bureau.person(code);
        Set<Power> powers = new HashSet<>(Set.of(more));
        powers.add(Power.MEMBER);
        account(code, who.name(), who.id(), powers.toArray(Power[]::new));
        return signedIn(code);
    }

    /** A window of somebody who keeps the house and belongs to no unit. */
    protected final Page administrator(String name, Power power) {
        Tenancy.within(institution.id(), () -> accounts.open(name, name, null, PASSWORD, Set.of(power)));
        return signedIn(name);
    }

    protected static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    /** The page says so on top. */
    protected static void told(Page page, String words) {
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.STATUS)).hasText(words);
    }

    /** Notes how a step of a matter ended. */
    protected static void choose(Page page, String outcome, String reason) {
        page.getByLabel(outcome, new Page.GetByLabelOptions().setExact(true)).check();
        if (!reason.isEmpty()) {
            page.fill("main textarea[name=reason]", reason);
        }
        press(page, "登记结果");
    }

    /** Saves the page at both widths, and lets axe look at it. */
    protected void screen(Page page, String name) {
        assertThat(windows().look(page, name)).as(name).isEmpty();
    }
}
