package cn.jiannuo.server.identity.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "short1234, password.short",
        "1234567890, password.common",
        "PassWord123, password.common",
        "aaaaaaaaaaaa, password.common",
        "121212121212, password.common",
        "sj20260012!!, password.own-name",
        "zhoumin2026!, ''",
        "周敏周敏周敏周敏一二, ''",
        "周一早上先浇花再开会, ''",
        "correct horse battery, ''"
    })
    void a_password_is_long_and_not_what_is_tried_first(String password, String refusal) {
        assertThat(PasswordRules.check(password, "SJ20260012", "周敏")
                        .map(Refusal::key)
                        .orElse(""))
                .isEqualTo(refusal);
    }

    @Test
    void the_own_name_drawn_out_is_still_the_own_name() {
        assertThat(PasswordRules.check("zhoumin.hq1234", "zhoumin.hq", "周敏").map(Refusal::key))
                .hasValue("password.own-name");
    }

    @Test
    void a_megabyte_is_no_password() {
        assertThat(PasswordRules.check("abcdefghij".repeat(1000), "x1", "周敏").map(Refusal::key))
                .hasValue("password.long");
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "6, 2", "7, 4", "10, 32", "11, 60", "500, 60"})
    void the_wait_doubles_up_to_an_hour(int failures, long minutes) {
        assertThat(Attempts.waitAfter(failures)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "changeme-changeme-changeme-changeme-1234567890",
                "secret-secret-secret-secret-1234567890abc",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void nothing_is_served_with_a_secret_that_is_none(String secret) {
        assertThatThrownBy(() -> SecretBox.check(secret)).hasMessageContaining("JIANNUO_SECRET");
    }

    @Test
    void a_random_secret_will_do() {
        assertThatCode(() -> SecretBox.check("qv8Jt2Lr0XkZ4mWb7yHc1NdPs5EgUa3f"))
                .doesNotThrowAnyException();
    }
}
