package cn.jiannuo.server.demo;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    private final Map<String, Integer> seen = new HashMap<>();

    /** What was wrong with the pages, in the order in which they were asked for. */
    final List<String> wrong = new ArrayList<>();

    /** Addresses that answered, as the controllers write them. */
    final Set<String> answered = new TreeSet<>();

    /** Whether anybody saw a question to answer. */
    boolean asked;

    /** @param addresses of the whole server */
    Crawl(List<PathPattern> addresses) {
        this.addresses = addresses.stream().sorted().toList();
    }

    /** @return the pages this person came to */
    List<Sight> follow(Visit visit, Who who) {
        List<Sight> sights = new ArrayList<>();
        Set<String> known = new HashSet<>(who.from());
        Map<String, Integer> own = new HashMap<>();
        List<String> ahead = who.from();
        while (!ahead.isEmpty()) {
            List<String> paths = ahead.stream()
                    .filter(path -> who.from().contains(path) || isWorthwhile(path, who, own))
                    .toList();
            List<Sight> found = Lanes.each(paths, path -> ask(visit, who.name(), path));
            found.forEach(this::judge);
            sights.addAll(found.stream().filter(Sight::isPage).toList());
            ahead = found.stream()
                    .flatMap(sight -> links(sight.html()))
                    .filter(known::add)
                    .toList();
        }
        return sights;
    }

    private boolean isWorthwhile(String path, Who who, Map<String, Integer> own) {
        String shape = address(path) + path.replaceFirst("^[^?]*", "").replaceAll("=[^&]*", "");
        return own.merge(shape, 1, Integer::sum) <= EACH && seen.merge(who.powers() + shape, 1, Integer::sum) <= ALL;
    }

    private String address(String path) {
        PathContainer place = PathContainer.parsePath(path.replaceFirst("\\?.*", ""));
        return addresses.stream()
                .filter(address -> address.matches(place))
                .findFirst()
                .map(PathPattern::getPatternString)
                .orElse(path);
    }

    private Sight ask(Visit visit, String who, String path) {
        HttpResponse<String> answer = visit.get(path, "zh-CN");
        String template = answer.headers().firstValue(Template.DRAWN_BY).orElse("");
        String address = answer.headers().firstValue(Template.ADDRESS).orElse("");
        return new Sight(who, path, answer.statusCode(), address, template, template.isEmpty() ? "" : answer.body());
    }

    private void judge(Sight sight) {
        if (sight.status() != (sight.path().equals(Who.NOWHERE) ? 403 : 200)) {
            wrong.add(sight.who() + " " + sight.path() + " answers " + sight.status());
            return;
        }
        answered.add(address(sight.path()));
        answered.add(sight.address());
        String html = sight.html();
        asked |= html.contains("/questions/1/answer");
        int bytes = html.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            wrong.add(sight.name() + " weighs " + bytes);
        }
        Spoken.english(html).forEach(word -> wrong.add(sight.name() + " says " + word));
        Spoken.keys(html).forEach(key -> wrong.add(sight.name() + " shows " + key));
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
