package cn.jiannuo.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a page says when there is none: what happened, that nothing is half done, and the way out. Never a stack trace. */
@Component
class ErrorPages implements ErrorViewResolver {
    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 413, 500, 503);

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, @Nullable Object> facts) {
        boolean stale = request.getAttribute(PageRefusals.STALE) != null;
        return new ModelAndView(
                "identity/error", Map.of("kind", full(request) ? "full" : stale ? "stale" : kind(status)), status);
    }

    private static boolean full(HttpServletRequest request) {
        return request.getAttribute(UploadRoom.FULL) != null;
    }

    private static String kind(HttpStatus status) {
        if (WORDED.contains(status.value())) {
            return Integer.toString(status.value());
        }
        return status.is4xxClientError() ? "400" : "500";
    }
}
