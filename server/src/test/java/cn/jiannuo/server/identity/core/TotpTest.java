package cn.jiannuo.server.identity.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void the_vectors_of_rfc_6238(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void the_vectors_of_rfc_4648(String plain, String encoded) {
        assertThat(Totp.base32(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Test
    void a_phone_may_be_half_a_minute_off_but_not_a_whole_one() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.step(now);

        assertThat(Totp.match(SECRET, Totp.code(SECRET, step, 6), now)).hasValue(step);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 1, 6), now)).hasValue(step - 1);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 1, 6), now)).hasValue(step + 1);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 2, 6), now)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 2, 6), now)).isEmpty();
    }

    @Test
    void a_code_may_be_typed_with_a_gap() {
        Instant now = Instant.ofEpochSecond(59);

        assertThat(Totp.match(SECRET, "287 082", now)).isPresent();
        assertThat(Totp.match(SECRET, "", now)).isEmpty();
    }
}
