package cn.jiannuo.server.disclosure;

import static cn.jiannuo.server.disclosure.Publishing.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.disclosure.core.Board;
import cn.jiannuo.server.disclosure.core.Draft;
import cn.jiannuo.server.disclosure.core.FourThings;
import cn.jiannuo.server.disclosure.core.Outcome;
import cn.jiannuo.server.disclosure.core.Sight;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** 梁文博 (T05), head of 财务科, makes a bonus public before it is paid; 赵桂芳 (T04) works there. */
@ServerTest
class OwnLineTest {
    private static final String TABLE = "工号\t姓名\t得分\t应得（元）\nT04\t赵桂芳\t94\t3,120\nT05\t梁文博\t91\t3,040\n合计\t\t\t6,160";

    @Autowired
    ApplicationContext context;

    @Autowired
    Board board;

    @Autowired
    FourThings things;

    @Autowired
    Sight sight;

    private Publishing house;
    private long duty;

    @BeforeEach
    void settled() {
        house = new Publishing(context);
        house.bureau.report(
                "J-1",
                Map.of(
                        "kind", "bonus-settled",
                        "date", Publishing.FIRST.toString(),
                        "unit", "云岭市统计局/财务科",
                        "pay_date", "2026-09-24"));
        house.bureau.strike();
        duty = house.last("pay-distribution");
    }

    private static Draft bonus(String table) {
        return new Draft("财务科九月奖金", "总额 6,160 元，按得分分配。", table, List.of(), 0);
    }

    private List<List<String>> lines(String code, long item) {
        return house.shown(code, item, Optional.empty()).ownLines();
    }

    @Test
    void everybody_sees_his_own_line_and_the_sum_and_nobody_elses() {
        long item = house.published("T05", "T01", duty, bonus(TABLE));
        assertThat(lines("T04", item))
                .containsExactly(
                        List.of("工号", "姓名", "得分", "应得（元）"),
                        List.of("T04", "赵桂芳", "94", "3,120"),
                        List.of("合计", "", "", "6,160"));
        assertThat(lines("T05", item)).as("who made it sees it whole").hasSize(4);
        assertThat(lines("T01", item)).as("who supervises it too").hasSize(4);
        assertThat(house.shown("T04", item, Optional.empty()).edition().cells()).isEmpty();
    }

    @Test
    void a_search_does_not_tell_what_others_get() {
        house.published("T05", "T01", duty, bonus(TABLE));
        for (String sought : List.of("梁文博", "3,040")) {
            assertThat(house.bureau
                            .within(() -> board.find(
                                    sight.of(house.who("T04")),
                                    new Board.Search(sought, OptionalLong.empty(), false, 0)))
                            .rows())
                    .as(sought)
                    .isEmpty();
        }
    }

    @Test
    void a_table_that_does_not_say_who_a_line_is_about_is_refused() {
        Outcome outcome = house.begin("T05", duty, bonus("岗位\t应得\n会计\t3,120"));
        assertThat(((Outcome.No) outcome).why()).isEqualTo("no-who");
    }

    @Test
    void a_correction_keeps_the_table_for_each_his_own() {
        long item = house.published("T05", "T01", duty, bonus(TABLE));
        done(house.correct("T05", item, "合计算错"));
        done(house.handIn("T05", item));
        done(house.check("T01", item, ""));
        done(house.publish("T05", item));
        assertThat(lines("T04", item)).hasSize(3);
    }

    @Test
    void what_others_get_is_not_asked_about_because_nobody_sees_it() {
        long item = house.begun("T05", duty, bonus(TABLE));
        assertThat(cn.jiannuo.server.disclosure.core.CheckItem.questions(house.item(item)))
                .containsExactly("银行账号", "secret");
    }

    @Test
    void the_page_of_four_things_shows_my_line() {
        house.published("T05", "T01", duty, bonus(TABLE));
        assertThat(house.bureau
                        .within(() -> things.of(sight.of(house.who("T04"))))
                        .lines())
                .singleElement()
                .satisfies(own -> assertThat(own.table())
                        .contains(List.of("T04", "赵桂芳", "94", "3,120"))
                        .noneMatch(line -> line.contains("T05")));
        assertThat(house.bureau
                        .within(() -> things.of(sight.of(house.who("T05"))))
                        .lines())
                .singleElement()
                .satisfies(own -> assertThat(own.table()).noneMatch(line -> line.contains("T04")));
        assertThat(house.bureau
                        .within(() -> things.of(sight.of(house.who("T02"))))
                        .lines())
                .isEmpty();
    }
}
