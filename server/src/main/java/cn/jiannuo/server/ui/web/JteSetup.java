package cn.jiannuo.server.ui.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Pages are JTE templates, compiled with the program. */
@Configuration(proxyBeanMethods = false)
class JteSetup {

    @Bean
    TemplateEngine templates() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Bean
    ViewResolver viewResolver(TemplateEngine templates) {
        return (name, locale) -> name.startsWith("redirect:")
                ? new RedirectView(name.substring("redirect:".length()), true, false)
                : new Page(name + ".jte", templates);
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("language");
        resolver.setDefaultLocaleFunction(JteSetup::asked);
        return resolver;
    }

    private static Locale asked(HttpServletRequest request) {
        Locale asked = request.getHeader("Accept-Language") == null ? Locale.SIMPLIFIED_CHINESE : request.getLocale();
        if (asked.getLanguage().equals("en")) {
            return Locale.ENGLISH;
        }
        boolean traditional =
                asked.getCountry().matches("TW|HK|MO") || asked.getScript().equals("Hant");
        return traditional ? Locale.TRADITIONAL_CHINESE : Locale.SIMPLIFIED_CHINESE;
    }

    /** Written out whole before the first byte is sent: a failing template leaves no half page. */
    private record Page(String template, TemplateEngine templates) implements View {

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Utf8ByteOutput output = new Utf8ByteOutput();
            templates.render(template, Map.copyOf(model == null ? Map.of() : withoutNulls(model)), output);
            response.setContentType(getContentType());
            byte[] page = output.toByteArray();
            response.setContentLength(page.length);
            // in one piece: the response is wrapped several times, and each wrapping looks at every piece
            response.getOutputStream().write(page);
        }

        private static Map<String, Object> withoutNulls(Map<String, ?> model) {
            Map<String, Object> given = new java.util.HashMap<>(model);
            given.values().removeIf(java.util.Objects::isNull);
            return given;
        }
    }
}
