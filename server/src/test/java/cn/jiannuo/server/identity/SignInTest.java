package cn.jiannuo.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.identity.core.OpenAccount;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class SignInTest {
    private static final String PASSWORD = "周一早上先浇花再开会";

    @Autowired
    MockMvcTester tester;

    @Autowired
    Institutions institutions;

    @Autowired
    OpenAccount open;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SetClock.Hand clock;

    InstitutionId institution;

    @BeforeEach
    void found() {
        clock.set(LocalDateTime.of(2026, 11, 23, 9, 0));
        institution = Founding.institution(institutions);
        Tenancy.run(institution, () -> {
            open.open("SJ0012", "周敏", 12L, PASSWORD, Set.of(Power.MEMBER));
            open.open("SJ0013", "周敏", 13L, PASSWORD, Set.of(Power.MEMBER));
        });
    }

    @AfterEach
    void putTheClockBack() {
        clock.set(LocalDateTime.of(2026, 11, 23, 9, 0));
    }

    private Door door() {
        return new Door(tester, institutions, institution, "10.1.0." + institution.value() % 250);
    }

    private List<String> acts() {
        return Tenancy.within(
                institution,
                () -> transaction.execute(status -> jdbc.sql(
                                "select act || ' ' || subject || ' ' || detail from audit.entry where institution_id = :id order by entry_id")
                        .param("id", institution.value())
                        .query(String.class)
                        .list()));
    }

    @Test
    void somebody_signs_in_and_sees_their_own_page_and_it_is_logged() {
        Door door = door();

        assertThat(door.signIn("SJ0012", PASSWORD)).hasStatus(302).hasHeader("Location", "/");

        assertThat(door.get("/me")).hasStatusOk().bodyText().contains("周敏", "职工", "第二重验证");
        assertThat(acts()).last().asString().contains("sign-in.succeeded", "周敏 SJ0012", "10.1.0.");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_refused_in_the_same_words() {
        Door wrong = door();
        Door unknown = door();

        assertThat(wrong.signIn("SJ0012", "nonsense-nonsense")).hasHeader("Location", "/sign-in?refused");
        assertThat(unknown.signIn("nobody", PASSWORD)).hasHeader("Location", "/sign-in?refused");

        assertThat(wrong.get("/sign-in?refused")).bodyText().contains("工号或密码不对", "value=\"SJ0012\"");
        assertThat(unknown.get("/sign-in?refused")).bodyText().contains("工号或密码不对", "value=\"nobody\"");
        assertThat(wrong.get("/me")).hasStatus(302);
        assertThat(acts()).filteredOn(act -> act.startsWith("sign-in.refused")).hasSize(2);
    }

    @Test
    void after_five_failures_even_the_right_password_waits_and_then_opens() {
        for (int i = 0; i < 5; i++) {
            door().signIn("SJ0012", "wrong-" + i);
        }
        Door door = door();

        assertThat(door.signIn("SJ0012", PASSWORD)).hasHeader("Location", "/sign-in?waiting");
        assertThat(door.get("/sign-in?waiting")).bodyText().contains("请等 1 分钟");

        clock.set(LocalDateTime.of(2026, 11, 23, 9, 1, 1));
        assertThat(door.signIn("SJ0012", PASSWORD)).hasHeader("Location", "/");
    }

    @Test
    void a_name_that_does_not_exist_waits_alike() {
        for (int i = 0; i < 5; i++) {
            door().signIn("nobody", "wrong-" + i);
        }

        assertThat(door().signIn("nobody", PASSWORD)).hasHeader("Location", "/sign-in?waiting");
    }

    @Test
    void another_with_the_same_name_is_not_kept_waiting() {
        for (int i = 0; i < 5; i++) {
            door().signIn("SJ0012", "wrong-" + i);
        }

        assertThat(door().signIn("SJ0013", PASSWORD)).hasHeader("Location", "/");
    }

    @Test
    void many_guesses_at_once_are_no_way_around_the_counting() throws Exception {
        List<Future<String>> guesses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 12; i++) {
                String guess = "guess-" + i;
                guesses.add(threads.submit(() -> String.valueOf(
                        door().signIn("SJ0012", guess).getResponse().getHeader("Location"))));
            }
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> guess : guesses) {
            answers.add(guess.get());
        }

        assertThat(answers).filteredOn("/sign-in?refused"::equals).hasSize(5);
        assertThat(answers).filteredOn("/sign-in?waiting"::equals).hasSize(7);
    }

    @Test
    void one_password_tried_on_many_names_is_stopped_by_the_address() {
        Door door = new Door(tester, institutions, institution, "203.0.113." + institution.value() % 250);
        for (int i = 0; i < 60; i++) {
            door.signIn("guess" + i, "Password-of-the-year");
        }

        assertThat(door.signIn("SJ0012", PASSWORD)).hasHeader("Location", "/sign-in?crowded");
        assertThat(door.get("/sign-in?crowded")).bodyText().contains("过十分钟再试");
        assertThat(door().signIn("SJ0012", PASSWORD)).as("from elsewhere").hasHeader("Location", "/");
    }

    @Test
    void a_session_planted_before_sign_in_is_worth_nothing_after() {
        Door door = door();
        door.get("/me");
        var before = door.session();

        door.signIn("SJ0012", PASSWORD);

        assertThat(Objects.requireNonNull(door.session()).getValue())
                .isNotEqualTo(Objects.requireNonNull(before).getValue());
    }

    @Test
    void the_account_of_one_institution_opens_no_door_in_another() {
        InstitutionId other = Founding.institution(institutions);
        Door there = new Door(tester, institutions, other, "10.2.0.1");

        assertThat(there.signIn("SJ0012", PASSWORD)).hasHeader("Location", "/sign-in?refused");
    }

    @Test
    void a_new_password_is_chosen_by_the_rules_and_ends_the_other_sessions() {
        Door here = door();
        Door elsewhere = door();
        Door namesake = door();
        here.signIn("SJ0012", PASSWORD);
        elsewhere.signIn("SJ0012", PASSWORD);
        namesake.signIn("SJ0013", PASSWORD);

        assertThat(here.post("/me/password", "old", "no", "chosen", "一句很长很长的新密码", "again", "一句很长很长的新密码"))
                .bodyText()
                .contains("现在的密码不对");
        assertThat(here.post("/me/password", "old", PASSWORD, "chosen", "1234567890", "again", "1234567890"))
                .bodyText()
                .contains("用的人太多");
        assertThat(here.post("/me/password", "old", PASSWORD, "chosen", "一句很长很长的新密码", "again", "两句很长很长的新密码"))
                .bodyText()
                .contains("两遍新密码不一样");
        assertThat(here.post("/me/password", "old", PASSWORD, "chosen", "一句很长很长的新密码", "again", "一句很长很长的新密码"))
                .hasHeader("Location", "/me");

        assertThat(here.get("/me")).hasStatusOk().bodyText().contains("密码已换");
        assertThat(elsewhere.get("/me")).hasStatus(302);
        assertThat(namesake.get("/me")).hasStatusOk();
        assertThat(door().signIn("SJ0012", PASSWORD)).hasHeader("Location", "/sign-in?refused");
        assertThat(door().signIn("SJ0012", "一句很长很长的新密码")).hasHeader("Location", "/");
    }

    @Test
    void one_sees_where_one_is_signed_in_and_ends_it_there() {
        Door here = door();
        Door elsewhere = door();
        here.signIn("SJ0012", PASSWORD);
        elsewhere.signIn("SJ0012", PASSWORD);
        String list = Door.text(here.get("/me/sessions"));

        assertThat(list).contains("您在 2 个地方登录着", "企业微信 Windows", "就是这里");
        String key = list.replaceAll("(?s).*/me/sessions/([0-9a-f]{32})/end.*", "$1");
        Door namesake = door();
        namesake.signIn("SJ0013", PASSWORD);
        namesake.post("/me/sessions/" + key + "/end");
        assertThat(elsewhere.get("/me")).as("another's key finds nothing").hasStatusOk();

        here.post("/me/sessions/" + key + "/end");

        assertThat(elsewhere.get("/me")).hasStatus(302);
        assertThat(here.get("/me")).hasStatusOk();
    }

    @Test
    void the_second_factor_is_asked_for_after_the_password_and_its_codes_work_once() {
        Door here = door();
        here.signIn("SJ0012", PASSWORD);
        List<String> recovery = turnOn(here);
        clock.set(LocalDateTime.of(2026, 11, 23, 9, 2));

        Door door = door();
        assertThat(door.signIn("SJ0012", PASSWORD)).hasHeader("Location", "/sign-in/second");
        assertThat(door.get("/me")).as("nowhere else").hasHeader("Location", "/sign-in/second");
        assertThat(door.post("/sign-in/second", "code", "000000")).bodyText().contains("这个码不对");
        String code = code();
        assertThat(door.post("/sign-in/second", "code", code)).hasHeader("Location", "/");
        assertThat(door.get("/me")).hasStatusOk();

        Door again = door();
        again.signIn("SJ0012", PASSWORD);
        assertThat(again.post("/sign-in/second", "code", code))
                .as("used before")
                .bodyText()
                .contains("已经用过");
        assertThat(again.post("/sign-in/second", "code", recovery.getFirst())).hasHeader("Location", "/");
        Door third = door();
        third.signIn("SJ0012", PASSWORD);
        assertThat(third.post("/sign-in/second", "code", recovery.getFirst()))
                .bodyText()
                .contains("已经用过");
    }

    @Test
    void the_password_holds_five_minutes_at_the_second_door() {
        Door here = door();
        here.signIn("SJ0012", PASSWORD);
        turnOn(here);
        Door door = door();
        door.signIn("SJ0012", PASSWORD);

        clock.set(LocalDateTime.of(2026, 11, 23, 9, 6));

        assertThat(door.post("/sign-in/second", "code", code())).hasHeader("Location", "/sign-in?stale");
    }

    @Test
    void the_second_factor_goes_off_only_with_the_password() {
        Door here = door();
        here.signIn("SJ0012", PASSWORD);
        turnOn(here);

        assertThat(here.post("/me/second-factor/off", "password", "guess"))
                .bodyText()
                .contains("现在的密码不对");
        assertThat(here.post("/me/second-factor/off", "password", PASSWORD)).hasHeader("Location", "/me");

        assertThat(door().signIn("SJ0012", PASSWORD)).hasHeader("Location", "/");
    }

    private String secret = "";

    private List<String> turnOn(Door here) {
        String page = Door.text(here.get("/me/second-factor"));
        assertThat(page).contains("<path d=\"M", "otpauth://totp/");
        secret = page.replaceAll("(?s).*secret=([A-Z2-7]+).*", "$1");
        assertThat(here.post("/me/second-factor/on", "code", "12")).bodyText().contains("动态码不对");
        String codes = Door.text(here.post("/me/second-factor/on", "code", code()));
        assertThat(codes).contains("只显示这一次");
        return java.util.regex.Pattern.compile("<li class=\"mono\">([a-z0-9-]+)</li>")
                .matcher(codes)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String code() {
        return Phone.code(secret, Instant.now(clock));
    }
}
