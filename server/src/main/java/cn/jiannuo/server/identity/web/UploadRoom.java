package cn.jiannuo.server.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How much may be uploaded at the same time, by all together. What is uploaded lies in memory, because a letter must not lie about on a
 * disk: so many who upload at once are let in one after the other, and whoever finds no room is told to come back, before anything of
 * his is read.
 */
final class UploadRoom extends OncePerRequestFilter {
    /** The attribute of a request that found no room. */
    static final String FULL = "jiannuo.uploads-full";

    /** A minute later there is room again: no upload takes longer. */
    private static final String LATER = "60";

    private final long room;
    private final long largest;
    private long taken;

    /**
     * @param room bytes
     * @param largest bytes of the largest request, taken for one that does not say how large it is
     */
    UploadRoom(long room, long largest) {
        this.room = room;
        this.largest = largest;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/"))
                .isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long said = request.getContentLengthLong();
        long bytes = said < 0 ? largest : said;
        if (!enter(bytes)) {
            request.setAttribute(FULL, true);
            response.setHeader(HttpHeaders.RETRY_AFTER, LATER);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            leave(bytes);
        }
    }

    /** The first is always let in, however large: the wall for one alone is the limit of a request. */
    private synchronized boolean enter(long bytes) {
        if (taken > 0 && taken + bytes > room) {
            return false;
        }
        taken += bytes;
        return true;
    }

    private synchronized void leave(long bytes) {
        taken -= bytes;
    }
}
