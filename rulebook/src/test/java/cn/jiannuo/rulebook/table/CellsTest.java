package cn.jiannuo.rulebook.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.table.Parsed.Missing;
import cn.jiannuo.rulebook.table.Parsed.Reason;
import cn.jiannuo.rulebook.table.Parsed.Refused;
import cn.jiannuo.rulebook.table.Parsed.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @Test
    void every_usual_way_to_write_a_day_is_understood() {
        assertThat(List.of(
                        "2026-03-05",
                        "2026-3-5",
                        "2026/3/5",
                        "2026.3.5",
                        "2026年3月5日",
                        "2026年03月05号",
                        "20260305",
                        "２０２６年３月５日",
                        "\u3000２０２６－０３－０５\u00A0",
                        "\uFEFF2026-03-05\u200B",
                        "2026-03-05 00:00:00",
                        "2026-03-05T00:00",
                        "2026/3/5 0:00",
                        "2026-03-05 00:00:00.0"))
                .allSatisfy(text -> assertThat(Cells.date(text)).isEqualTo(new Value<>(DAY)));
    }

    @Test
    void a_day_that_cannot_be_read_is_refused_with_its_reason() {
        Map<String, Reason> refused = Map.ofEntries(
                Map.entry("26-3-5", Reason.NOT_A_DATE),
                Map.entry("2026-3/5", Reason.NOT_A_DATE),
                Map.entry("2026年3月", Reason.NOT_A_DATE),
                Map.entry("3月5日", Reason.NOT_A_DATE),
                Map.entry("46086", Reason.NOT_A_DATE),
                Map.entry("昨天", Reason.NOT_A_DATE),
                Map.entry("12:00", Reason.NOT_A_DATE),
                Map.entry("2026-03-05".repeat(9), Reason.NOT_A_DATE),
                Map.entry("2026-02-29", Reason.NO_SUCH_DAY),
                Map.entry("20261301", Reason.NO_SUCH_DAY),
                Map.entry("2026年4月31日", Reason.NO_SUCH_DAY),
                Map.entry("2026-03-05 14:30", Reason.DATE_WITH_TIME),
                Map.entry("1899-12-31", Reason.YEAR_OUT_OF_RANGE),
                Map.entry("2200-01-01", Reason.YEAR_OUT_OF_RANGE));
        refused.forEach((text, reason) -> assertThat(Cells.date(text)).isEqualTo(new Refused<>(reason, text)));
        assertThat(Cells.date("1900-01-01")).isEqualTo(new Value<>(LocalDate.of(1900, 1, 1)));
        assertThat(Cells.date("2199-12-31")).isEqualTo(new Value<>(LocalDate.of(2199, 12, 31)));
    }

    @Test
    void a_serial_number_is_a_day_only_where_asked_for() {
        assertThat(Cells.dateOrSerial("46086")).isEqualTo(new Value<>(DAY));
        assertThat(Cells.dateOrSerial("20260305")).isEqualTo(new Value<>(DAY));
        assertThat(Cells.dateOrSerial("60")).isEqualTo(new Refused<>(Reason.NOT_A_DATE, "60"));
        assertThat(Cells.dateOrSerial("46086.5")).isEqualTo(new Refused<>(Reason.NOT_A_DATE, "46086.5"));
        assertThat(Cells.dateOrSerial("2958465")).isEqualTo(new Refused<>(Reason.YEAR_OUT_OF_RANGE, "2958465"));
    }

    @Test
    void a_blank_cell_is_missing_and_never_no_or_nought() {
        for (String blank : List.of("", " ", "\u3000", "\u00A0\u200B", "\uFEFF")) {
            assertThat(Cells.date(blank)).isEqualTo(new Missing<>());
            assertThat(Cells.dateOrSerial(blank)).isEqualTo(new Missing<>());
            assertThat(Cells.yesNo(blank)).isEqualTo(new Missing<>());
            assertThat(Cells.money(blank)).isEqualTo(new Missing<>());
            assertThat(Cells.wholeNumber(blank)).isEqualTo(new Missing<>());
            assertThat(Cells.money(blank).toOptional()).isEmpty();
        }
    }

    @Test
    void yes_and_no_are_read_in_both_languages() {
        assertThat(List.of("是", "yes", "YES", "True", "1", "√", "１", " 是　", "有"))
                .allSatisfy(text -> assertThat(Cells.yesNo(text)).isEqualTo(new Value<>(true)));
        assertThat(List.of("否", "no", "FALSE", "0", "×", "ｎｏ", "无"))
                .allSatisfy(text -> assertThat(Cells.yesNo(text)).isEqualTo(new Value<>(false)));
        assertThat(List.of("不是", "2", "maybe", "-"))
                .allSatisfy(text -> assertThat(Cells.yesNo(text)).isEqualTo(new Refused<>(Reason.NOT_YES_OR_NO, text)));
    }

    @Test
    void sums_are_read_to_the_fen() {
        Map<String, Long> sums = Map.ofEntries(
                Map.entry("1,000.00", 100_000L),
                Map.entry("¥1,000", 100_000L),
                Map.entry("￥１，０００．５０", 100_050L),
                Map.entry("1000元", 100_000L),
                Map.entry("1000 元整", 100_000L),
                Map.entry("人民币1000元", 100_000L),
                Map.entry("CNY 0.01", 1L),
                Map.entry("300 rmb", 30_000L),
                Map.entry("1.5万元", 1_500_000L),
                Map.entry("1.5万", 1_500_000L),
                Map.entry("0.000001万元", 1L),
                Map.entry("2亿", 20_000_000_000L),
                Map.entry("-1,000", -100_000L),
                Map.entry("-¥5", -500L),
                Map.entry("1.10", 110L),
                Map.entry("1.100", 110L),
                Map.entry("0", 0L),
                Map.entry("92233720368547758.07", Long.MAX_VALUE));
        sums.forEach((text, fen) -> assertThat(Cells.money(text)).as(text).isEqualTo(new Value<>(fen)));
    }

    @Test
    void a_sum_that_cannot_be_read_is_refused_with_its_reason() {
        Map<String, Reason> refused = Map.ofEntries(
                Map.entry("1.005", Reason.FINER_THAN_FEN),
                Map.entry("1.23456789万", Reason.FINER_THAN_FEN),
                Map.entry("1,00", Reason.MISPLACED_SEPARATOR),
                Map.entry("1000,000", Reason.MISPLACED_SEPARATOR),
                Map.entry(",100", Reason.MISPLACED_SEPARATOR),
                Map.entry("约1000元", Reason.NOT_A_NUMBER),
                Map.entry("一千元", Reason.NOT_A_NUMBER),
                Map.entry("$100", Reason.NOT_A_NUMBER),
                Map.entry("1000-2000", Reason.NOT_A_NUMBER),
                Map.entry("1e3", Reason.NOT_A_NUMBER),
                Map.entry("¥", Reason.NOT_A_NUMBER),
                Map.entry("--1", Reason.NOT_A_NUMBER),
                Map.entry("1.2.3", Reason.NOT_A_NUMBER),
                Map.entry("9".repeat(80), Reason.NOT_A_NUMBER),
                Map.entry("92233720368547758.08", Reason.TOO_LARGE));
        refused.forEach((text, reason) -> assertThat(Cells.money(text)).isEqualTo(new Refused<>(reason, text)));
    }

    @Test
    void whole_numbers_are_read_with_separators_and_myriads() {
        Map<String, Long> numbers = Map.of(
                "12", 12L, "1,200", 1200L, "1.5万", 15_000L, "12.0", 12L, "-3", -3L, "２０，０００", 20_000L, "+7", 7L, "007",
                7L);
        numbers.forEach(
                (text, number) -> assertThat(Cells.wholeNumber(text)).as(text).isEqualTo(new Value<>(number)));
        Map<String, Reason> refused = Map.of(
                "1.5",
                Reason.NOT_WHOLE,
                "1.23456万",
                Reason.NOT_WHOLE,
                "3人",
                Reason.NOT_A_NUMBER,
                "12元",
                Reason.NOT_A_NUMBER,
                "12,34",
                Reason.MISPLACED_SEPARATOR,
                "9223372036854775808",
                Reason.TOO_LARGE,
                "9".repeat(70),
                Reason.NOT_A_NUMBER);
        refused.forEach((text, reason) -> assertThat(Cells.wholeNumber(text)).isEqualTo(new Refused<>(reason, text)));
    }

    @Test
    void what_is_written_as_yuan_is_read_back_to_the_fen() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            long fen = random.nextLong() >> random.nextInt(64);
            assertThat(Cells.money(Cells.yuan(fen)))
                    .as("seed 7 round %d: %d", round, fen)
                    .isEqualTo(new Value<>(fen));
        }
    }

    @Test
    void normalising_twice_changes_nothing_more() {
        String text = "\uFEFF　ＡＢ１２（是），．￥\u200B\u00A0x\u00AD ";
        assertThat(CellText.normalise(text)).isEqualTo("AB12(是),.¥ x");
        assertThat(CellText.normalise(CellText.normalise(text))).isEqualTo(CellText.normalise(text));
        assertThat(CellText.trim("\u200B　（是） \u00A0")).isEqualTo("（是）");
        assertThat(CellText.isBlank("\uFEFF　\t\u200D")).isTrue();
    }
}
