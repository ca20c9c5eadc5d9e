package cn.jiannuo.server.ui.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.tenancy.Reading;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.Later;
import cn.jiannuo.server.ui.Navigation;
import cn.jiannuo.server.ui.Section;
import cn.jiannuo.server.ui.Stylesheet;
import cn.jiannuo.server.ui.Vocabulary;
import cn.jiannuo.server.ui.Words;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Gives every page its frame. */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {
    static final String NOTICE = "notice";

    private final Vocabulary vocabulary;
    private final Institutions institutions;
    private final List<Section> sections;
    private final Stylesheet stylesheet;

    FrameAdvice(Vocabulary vocabulary, Institutions institutions, List<Section> sections, Stylesheet stylesheet) {
        this.vocabulary = vocabulary;
        this.institutions = institutions;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(Section::order))
                .toList();
        this.stylesheet = stylesheet;
    }

    @ModelAttribute("page")
    Frame frame(HttpServletRequest request, @Nullable Authentication who, @Nullable CsrfToken csrf, Locale locale) {
        SignedIn reader = who != null && who.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
        Words words = vocabulary.in(locale);
        return new Frame(
                words,
                new Later<>(() -> institution(reader)),
                reader,
                new Later<>(() -> reader == null
                        ? Navigation.NONE
                        : Navigation.of(sections, reader, words, request.getRequestURI())),
                request.getRequestURI(),
                isOn(request, "large"),
                isOn(request, "compact"),
                csrf,
                notice(request),
                stylesheet.path());
    }

    private Optional<Institution> institution(@Nullable SignedIn reader) {
        if (reader != null) {
            return Optional.of(Reading.lasting(
                    Institution.class, () -> institutions.get(reader.actor().institution())));
        }
        List<Institution> all = institutions.all();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private static boolean isOn(HttpServletRequest request, String preference) {
        Cookie cookie = WebUtils.getCookie(request, preference);
        return cookie != null && cookie.getValue().equals("on");
    }

    private static Optional<Frame.Notice> notice(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(NOTICE) instanceof Frame.Notice notice
                ? Optional.of(notice)
                : Optional.empty();
    }
}
