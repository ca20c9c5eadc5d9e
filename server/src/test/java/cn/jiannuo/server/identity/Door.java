package cn.jiannuo.server.identity;

import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A browser that keeps its session from page to page, standing at the door of one institution. */
public final class Door {
    private final MockMvcTester tester;
    private final String code;
    private final String address;
    private @Nullable Cookie session;

    public Door(MockMvcTester tester, Institutions institutions, InstitutionId institution, String address) {
        this.tester = tester;
        this.code = institutions.get(institution).code();
        this.address = address;
    }

    public MvcTestResult signIn(String name, String password) {
        return keep(prepare(tester.post().uri("/sign-in"))
                .param("institution", code)
                .param("name", name)
                .param("password", password)
                .exchange());
    }

    public MvcTestResult get(String path) {
        return keep(prepare(tester.get().uri(path)).exchange());
    }

    /** @param fields name and value by turns */
    public MvcTestResult getWith(String path, String... fields) {
        MockMvcTester.MockMvcRequestBuilder request = prepare(tester.get().uri(path));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return keep(request.exchange());
    }

    /** @param fields name and value by turns */
    public MvcTestResult post(String path, String... fields) {
        MockMvcTester.MockMvcRequestBuilder request = prepare(tester.post().uri(path));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return keep(request.exchange());
    }

    /** The page that came back. */
    public static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public @Nullable Cookie session() {
        return session;
    }

    private MockMvcTester.MockMvcRequestBuilder prepare(MockMvcTester.MockMvcRequestBuilder request) {
        if (session != null) {
            request.cookie(session);
        }
        return request.with(SecurityMockMvcRequestPostProcessors.csrf()).with(asked -> {
            asked.setRemoteAddr(address);
            asked.addHeader("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Chrome/128 wxwork/4.1");
            return asked;
        });
    }

    private MvcTestResult keep(MvcTestResult answer) {
        Cookie given = answer.getResponse().getCookie("SESSION");
        if (given != null) {
            session = given;
        }
        return answer;
    }
}
