package cn.jiannuo.server.demo;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.pattern.PathPattern;

/** Follows links as somebody, by plain requests: of addresses that differ only in their numbers a few, and of each person two. */
final class Crawl {
    private static final int EACH = 2;
    private static final int ALL = 4;
    private static final int MOST_BYTES = 200_000;
    private static final Pattern LINK =
            Pattern.compile("<a [^>]*?href=\"(/[^\"#]*)|<form [^>]*method=\"get\" action=\"(/[^\"#]*)");
    private static final Pattern ELSEWHERE = Pattern.compile("/(assets|webjars)/.*");

    private final List<PathPattern> addresses;
    private final Consumer<String> complain;
    private final Map<String, Integer> seen = new HashMap<>();

    /** Addresses that answered, as the controllers write them. */
    final Set<String> answered = new TreeSet<>();

    /** Whether anybody saw a question to answer. */
    boolean asked;

    /** @param addresses of the whole server */
    Crawl(List<PathPattern> addresses, Consumer<String> complain) {
        this.addresses = addresses.stream().sorted().toList();
        this.complain = complain;
    }

    /** @return the pages this person came to */
    List<Sight> follow(APIRequestContext asking, Who who) {
        List<Sight> sights = new ArrayList<>();
        Deque<String> ahead = new ArrayDeque<>(who.from());
        Set<String> known = new HashSet<>(who.from());
        Map<String, Integer> own = new HashMap<>();
        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            String shape = address(path) + path.replaceFirst("^[^?]*", "").replaceAll("=[^&]*", "");
            if (!who.from().contains(path)
                    && (own.merge(shape, 1, Integer::sum) > EACH
                            || seen.merge(who.powers() + shape, 1, Integer::sum) > ALL)) {
                continue;
            }
            Sight sight = ask(asking, who.name(), path);
            if (!sight.template().isEmpty()) {
                sights.add(sight);
                links(sight.html()).filter(known::add).forEach(ahead::add);
            }
        }
        return sights;
    }

    private String address(String path) {
        PathContainer place = PathContainer.parsePath(path.replaceFirst("\\?.*", ""));
        return addresses.stream()
                .filter(address -> address.matches(place))
                .findFirst()
                .map(PathPattern::getPatternString)
                .orElse(path);
    }

    private Sight ask(APIRequestContext asking, String who, String path) {
        APIResponse answer = asking.get(path);
        try {
            String template = answer.headers().getOrDefault(Template.DRAWN_BY, "");
            Sight sight = new Sight(who, path, template, template.isEmpty() ? "" : answer.text());
            if (answer.status() != (path.equals(Who.NOWHERE) ? 403 : 200)) {
                complain.accept(who + " " + path + " answers " + answer.status());
            } else {
                answered.add(address(path));
                answered.add(answer.headers().getOrDefault(Template.ADDRESS, ""));
                judge(sight);
            }
            return sight;
        } finally {
            answer.dispose();
        }
    }

    private void judge(Sight sight) {
        String html = sight.html();
        asked |= html.contains("/questions/1/answer");
        int bytes = html.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            complain.accept(sight.name() + " weighs " + bytes);
        }
        Spoken.english(html).forEach(word -> complain.accept(sight.name() + " says " + word));
        Spoken.keys(html).forEach(key -> complain.accept(sight.name() + " shows " + key));
    }

    private static Stream<String> links(String html) {
        return LINK.matcher(html)
                .results()
                .map(hit -> hit.group(1) == null ? hit.group(2) : hit.group(1))
                .map(HtmlUtils::htmlUnescape)
                .filter(path -> !ELSEWHERE.matcher(path).matches())
                .filter(path -> !URLDecoder.decode(path, StandardCharsets.UTF_8).isBlank());
    }
}
