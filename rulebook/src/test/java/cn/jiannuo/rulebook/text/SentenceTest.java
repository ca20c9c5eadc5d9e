package cn.jiannuo.rulebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void a_part_about_a_name_that_is_not_there_is_left_out() {
        assertThat(say("没有“{0}”。[[是不是“{1}”？]]", "unoin", "union")).isEqualTo("没有“unoin”。是不是“union”？");
        assertThat(say("没有“{0}”。[[是不是“{1}”？]]", "unoin", "")).isEqualTo("没有“unoin”。");
        assertThat(say("没有“{0}”。[[是不是“{1}”？]]", "unoin")).isEqualTo("没有“unoin”。");
    }

    @Test
    void each_part_is_left_out_for_itself() {
        assertThat(say("[[第 {0} 栏]][[“{1}”]]里", "", "姓名")).isEqualTo("“姓名”里");
    }

    @Test
    void a_word_of_the_pack_language_is_said_in_the_readers_words() {
        assertThat(say("要的是{0:type}", "money")).isEqualTo("要的是type/money");
    }

    @Test
    void the_word_itself_decides_whether_a_part_is_left_out() {
        assertThat(say("好[[，要的是{0:type}]]", "")).isEqualTo("好");
    }

    @Test
    void all_the_words_that_follow_are_listed() {
        assertThat(say("“{0}”可以写：{1+}。", "性别", "男", "女")).isEqualTo("“性别”可以写：男、女。");
        assertThat(say("“{0}”。[[可以写：{1+}。]]", "性别")).isEqualTo("“性别”。");
    }

    @Test
    void what_people_wrote_is_never_read_as_a_pattern() {
        assertThat(say("“{0}”和“{1:kind}”", "{1} '[[x]]' $1 \\", "{0}")).isEqualTo("“{1} '[[x]]' $1 \\”和“kind/{0}”");
    }

    @Test
    void a_quoted_brace_stands_for_itself() {
        assertThat(say("加上 '{#…}'")).isEqualTo("加上 {#…}");
    }

    private static String say(String pattern, String... args) {
        return new Sentence(pattern, Locale.SIMPLIFIED_CHINESE)
                .with(List.of(args), "、", (family, word) -> family + "/" + word);
    }
}
