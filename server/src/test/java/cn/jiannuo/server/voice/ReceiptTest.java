package cn.jiannuo.server.voice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.voice.vault.Receipt;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void a_receipt_is_read_as_it_is_printed_and_as_people_type_it() {
        Receipt receipt = Receipt.fresh();

        assertThat(receipt.text()).hasSize(20);
        assertThat(receipt.grouped()).matches("(\\w{5} ){3}\\w{5}");
        assertThat(Receipt.read(receipt.grouped())).contains(receipt);
        assertThat(Receipt.read(" " + receipt.text().toLowerCase(Locale.ROOT) + "　"))
                .contains(receipt);
        assertThat(Receipt.read(
                        receipt.grouped().replace(' ', '-').replace('0', 'o').replace('1', 'l')))
                .contains(receipt);
    }

    @Test
    void any_one_wrong_character_is_noticed() {
        Receipt receipt = Receipt.fresh();
        for (int at = 0; at < 20; at++) {
            for (char wrong : LETTERS.toCharArray()) {
                if (receipt.text().charAt(at) != wrong) {
                    String typed = receipt.text().substring(0, at)
                            + wrong
                            + receipt.text().substring(at + 1);
                    assertThat(Receipt.read(typed)).as(typed).isEmpty();
                }
            }
        }
    }

    @Test
    void what_is_too_short_too_long_or_strange_is_no_receipt() {
        assertThat(Receipt.read("")).isEmpty();
        assertThat(Receipt.read(Receipt.fresh().text() + "7")).isEmpty();
        assertThat(Receipt.read("回执码回执码回执码回执码回执码回执码回执")).isEmpty();
    }

    @Test
    void no_two_are_the_same_and_none_tells_itself_to_a_log() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(Receipt.fresh().text())).isTrue();
        }
        Receipt receipt = Receipt.fresh();
        assertThat(receipt.toString()).doesNotContain(receipt.text());
    }
}
