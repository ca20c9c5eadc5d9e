package cn.jiannuo.server.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.regulation.core.Library;
import cn.jiannuo.server.tenancy.InstitutionId;
import java.nio.charset.Charset;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class UploadPageTest {
    private static final String TEXT = Office.text(LocalDate.of(2026, 1, 1));

    private final MockMvcTester mvc;
    private final Library library;
    private final InstitutionId id;

    UploadPageTest(@Autowired ApplicationContext context, @Autowired MockMvcTester mvc) {
        this.mvc = mvc;
        this.library = context.getBean(Library.class);
        this.id = new Office(context).found();
    }

    private MvcTestResult paste(String text, Power... powers) {
        return mvc.post()
                .uri("/regulations/upload")
                .param("text", text)
                .with(Founding.member(id, 7, "周敏", powers))
                .with(csrf())
                .exchange();
    }

    private int kept() {
        return Office.within(id, library::shelves).stream()
                .mapToInt(shelf -> shelf.texts().size())
                .sum();
    }

    @Test
    void an_error_stands_beside_its_line_with_the_way_out_and_the_text_is_kept() {
        String wrong = TEXT.replace("who: union", "who: unoin");

        MvcTestResult page = paste(wrong, Power.REGULATION_OFFICER);

        assertThat(page).hasStatusOk();
        assertThat(page)
                .bodyText()
                .contains("有 1 处要改，还没有收下", "第 26 行第 6 个字", "是不是“union”", "confirmed-by: person")
                .containsPattern("<textarea[^>]*>\\s*---\\s*regulation: tea");
        assertThat(kept()).isZero();
    }

    @Test
    void an_example_that_does_not_hold_is_an_error_at_its_line() {
        MvcTestResult page = paste(TEXT.replace("due 2026-02-26", "due 2026-02-27"), Power.REGULATION_OFFICER);

        assertThat(page).hasStatusOk();
        assertThat(page).bodyText().contains("二〇二六年春节是二月十七日", "第 36 行");
        assertThat(kept()).isZero();
    }

    @Test
    void a_text_that_is_right_is_kept_and_shown() {
        MvcTestResult answer = paste(TEXT, Power.REGULATION_OFFICER);

        assertThat(answer).hasStatus(303);
        assertThat(answer.getResponse().getRedirectedUrl()).startsWith("/regulations/tea/versions/");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void the_same_text_twice_is_one_text_whatever_its_line_ends() {
        paste(TEXT, Power.REGULATION_OFFICER);
        paste(TEXT.replace("\n", "\r\n"), Power.REGULATION_OFFICER);
        paste("\uFEFF" + TEXT.stripTrailing(), Power.REGULATION_OFFICER);

        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void a_file_from_chinese_windows_is_read_too() {
        var file = new MockMultipartFile("file", "茶歇.md", "text/markdown", TEXT.getBytes(Charset.forName("GB18030")));

        assertThat(mvc.post()
                        .uri("/regulations/upload")
                        .multipart()
                        .file(file)
                        .with(Founding.member(id, 7, "周敏", Power.REGULATION_OFFICER))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void what_is_no_text_is_refused_by_its_name() {
        var file = new MockMultipartFile("file", "照片.png", "image/png", new byte[] {0, 1, 2, 0});

        MvcTestResult page = mvc.post()
                .uri("/regulations/upload")
                .multipart()
                .file(file)
                .with(Founding.member(id, 7, "周敏", Power.REGULATION_OFFICER))
                .with(csrf())
                .exchange();

        assertThat(page).hasStatusOk();
        assertThat(page).bodyText().contains("照片.png", "请另存为纯文本");
    }

    @Test
    void nothing_at_all_is_said_to_be_nothing() {
        assertThat(paste("  ", Power.REGULATION_OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains("没有收到文本");
    }

    @Test
    void who_is_no_regulation_officer_uploads_nothing() {
        for (Power power : new Power[] {Power.MEMBER, Power.PERSONNEL, Power.SUPERVISOR}) {
            assertThat(paste(TEXT, power)).hasStatus(403);
        }
        assertThat(kept()).isZero();
    }
}
