package cn.jiannuo.rulebook.expression;

import static cn.jiannuo.rulebook.expression.Fixture.about;
import static cn.jiannuo.rulebook.expression.Fixture.honour;
import static cn.jiannuo.rulebook.expression.Fixture.person;
import static cn.jiannuo.rulebook.expression.Fixture.test;
import static cn.jiannuo.rulebook.expression.Truth.NO;
import static cn.jiannuo.rulebook.expression.Truth.UNKNOWN;
import static cn.jiannuo.rulebook.expression.Truth.YES;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.fact.BuiltIn;
import cn.jiannuo.rulebook.fact.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static Truth ofHonour(String condition, String level) {
        Entity[] honours = {honour(level)};
        return test("person.honours.exists(h, " + condition + ")", about(person().set("honours", honours)));
    }

    @Test
    void a_listed_word_is_the_option_or_is_not() {
        assertThat(ofHonour("h.level == '记功'", "记功")).isEqualTo(YES);
        assertThat(ofHonour("h.level == '记功'", "嘉奖")).isEqualTo(NO);
        assertThat(ofHonour("h.level != '记功'", "嘉奖")).isEqualTo(YES);
        assertThat(ofHonour("h.level in ['记功', '嘉奖']", "嘉奖")).isEqualTo(YES);
        assertThat(ofHonour("h.level in ['记功', '优秀党员']", "嘉奖")).isEqualTo(NO);
    }

    @Test
    void an_unlisted_word_may_mean_any_option_unless_the_very_word_is_asked_for() {
        assertThat(ofHonour("h.level == '记功'", "三等功")).isEqualTo(UNKNOWN);
        assertThat(ofHonour("h.level != '记功'", "三等功")).isEqualTo(UNKNOWN);
        assertThat(ofHonour("h.level == '三等功'", "三等功")).isEqualTo(YES);
        assertThat(ofHonour("h.level != '三等功'", "三等功")).isEqualTo(NO);
        assertThat(ofHonour("h.level == '三等功'", "二等功")).isEqualTo(UNKNOWN);
        assertThat(ofHonour("h.level == '三等功'", "记功")).isEqualTo(NO);
        assertThat(ofHonour("h.level in ['记功', '三等功']", "三等功")).isEqualTo(YES);
        assertThat(ofHonour("h.level in ['记功', '三等功']", "二等功")).isEqualTo(UNKNOWN);
    }

    @Test
    void a_word_stands_only_on_its_own_ladder() {
        assertThat(ofHonour("h.level >= '县级表彰'", "市级表彰")).isEqualTo(YES);
        assertThat(ofHonour("h.level >= '县级表彰'", "记功")).isEqualTo(NO);
        assertThat(ofHonour("h.level < '县级表彰'", "记功")).isEqualTo(NO);
        assertThat(ofHonour("h.level >= '县级表彰'", "省级表彰"))
                .as("on the ladder, though no option")
                .isEqualTo(YES);
        assertThat(ofHonour("h.level >= '县级表彰'", "优秀党员"))
                .as("an option on no ladder")
                .isEqualTo(UNKNOWN);
        assertThat(ofHonour("h.level >= '县级表彰'", "三等功")).isEqualTo(UNKNOWN);
        assertThat(ofHonour("h.level >= on('merit', '荣誉称号')", "荣誉称号")).isEqualTo(YES);
    }

    @Test
    void a_free_text_stands_on_a_ladder_by_its_words() {
        Situation secretary = about(person().set("post", (Object) "副处级"));
        assertThat(test("person.post < '正处级'", secretary)).isEqualTo(YES);
        assertThat(test("person.post < '正处级'", about(person().set("post", (Object) "处长"))))
                .isEqualTo(UNKNOWN);
        assertThat(test("person.post < '正处级'", about(person()))).isEqualTo(UNKNOWN);
    }

    @Test
    void no_posting_away_is_the_empty_word() {
        assertThat(test("person.away != ''", about(person().set("away", BuiltIn.AWAY.indexOf("")))))
                .isEqualTo(NO);
        assertThat(test("person.away != ''", about(person().set("away", BuiltIn.AWAY.indexOf("in-province")))))
                .isEqualTo(YES);
    }

    @Test
    void a_text_is_among_the_texts_of_a_field() {
        Situation member = about(person().set("groups", (Object) List.of("women")));
        assertThat(test("'women' in person.groups", member)).isEqualTo(YES);
        assertThat(test("'veterans' in person.groups", member)).isEqualTo(NO);
        assertThat(test("'women' in person.groups", about(person()))).isEqualTo(UNKNOWN);
        assertThat(test("size(person.groups) == 1", member)).isEqualTo(YES);
    }

    @Test
    void texts_may_hold_quotation_marks_and_any_character() {
        Situation odd = about(person().set("name", (Object) "王'小\"二\\\n"));
        assertThat(test("person.name == '王\\'小\"二\\\\\\n'", odd)).isEqualTo(YES);
        assertThat(test("person.name == \"\\u738b'小\\\"二\\\\\\n\"", odd)).isEqualTo(YES);
    }
}
