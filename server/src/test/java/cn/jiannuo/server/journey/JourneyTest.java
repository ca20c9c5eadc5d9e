package cn.jiannuo.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.TestDatabase;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.core.OpenAccount;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.tenancy.Tenancy;
import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
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

    @Autowired
    protected Institutions institutions;

    @Autowired
    private OpenAccount accounts;

    @LocalServerPort
    private int port;

    private @Nullable Windows windows;

    /** An institution that only this journey enters. */
    protected Institution institution;

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

    /** Saves the page at both widths, and lets axe look at it. */
    protected void screen(Page page, String name) {
        assertThat(windows().look(page, name)).as(name).isEmpty();
    }
}
