package cn.jiannuo.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class ErrorPagesTest {
    @Autowired
    MockMvcTester browser;

    @Autowired
    Institutions institutions;

    private MockMvcTester.MockMvcRequestBuilder error(int status, String language) {
        return browser.get()
                .uri("/error")
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", language)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(
                        RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("select secret from somewhere"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, 这样办不成",
        "403, 这一页您不能看",
        "404, 没有这一页",
        "405, 不能这样打开",
        "413, 至多 50 MB",
        "409, 这样办不成",
        "500, 也没有办一半",
        "503, 不会只办一半"
    })
    void every_error_says_what_happened_and_the_way_out_and_no_more(int status, String words) {
        assertThat(error(status, "zh-CN"))
                .hasStatus(status)
                .bodyText()
                .contains(words, "href=\"/sign-in\"")
                .doesNotContain("select secret", "IllegalState", "at cn.jiannuo");
    }

    @Test
    void in_three_languages() {
        assertThat(error(404, "zh-TW")).bodyText().contains("沒有這一頁");
        assertThat(error(404, "en")).bodyText().contains("There is no such page");
    }

    @Test
    void a_form_that_was_open_too_long_does_nothing_and_says_so() {
        InstitutionId institution = Founding.institution(institutions);
        var answer = browser.post()
                .uri("/me/password")
                .with(Founding.member(institution, 1, "周敏"))
                .exchange();

        assertThat(answer).hasStatus(403);
        assertThat(answer.getRequest().getAttribute("jiannuo.stale")).isEqualTo(true);
        assertThat(error(403, "zh-CN").requestAttr("jiannuo.stale", true))
                .bodyText()
                .contains("这一页打开得太久了", "什么也没有改动");
    }
}
