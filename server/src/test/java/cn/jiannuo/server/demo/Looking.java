package cn.jiannuo.server.demo;

import cn.jiannuo.server.journey.Windows;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** Looks at pages in real browsers, two side by side, and at their other languages. */
final class Looking {
    private static final int BROWSERS = 2;

    private final String address;
    private final Map<String, Visit> visits;
    private final boolean pictures;

    /**
     * @param address of the server
     * @param visits by who came
     * @param pictures whether to save what is seen
     */
    Looking(String address, Map<String, Visit> visits, boolean pictures) {
        this.address = address;
        this.visits = visits;
        this.pictures = pictures;
    }

    /** @return what is wrong */
    List<String> at(List<Sight> sights) {
        Queue<Sight> ahead = new ConcurrentLinkedQueue<>(sights);
        return Lanes.each(IntStream.range(0, BROWSERS).boxed().toList(), browser -> through(ahead)).stream()
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    private List<String> through(Queue<Sight> ahead) {
        List<String> wrong = new ArrayList<>();
        try (Windows windows = Windows.apart(address)) {
            Page page = windows.open("zh-CN");
            for (Sight sight = ahead.poll(); sight != null; sight = ahead.poll()) {
                look(windows, page, sight, wrong);
            }
            wrong.addAll(windows.complaints());
        }
        return wrong;
    }

    private void look(Windows windows, Page page, Sight sight, List<String> wrong) {
        Visit visit = Objects.requireNonNull(visits.get(sight.who()));
        windows.become(page, visit.cookies());
        page.navigate(sight.path());
        windows.everyWay(page, pictures ? "every/" + sight.name() : null)
                .forEach(one -> wrong.add(sight.name() + " " + one));
        for (String language : List.of("zh-TW", "en")) {
            otherwise(visit, sight, language, wrong);
        }
    }

    private static void otherwise(Visit visit, Sight sight, String language, List<String> wrong) {
        HttpResponse<String> answer = visit.get(sight.path(), language);
        if (answer.statusCode() != sight.status() || !answer.body().contains("lang=\"" + language)) {
            wrong.add(sight.name() + " in " + language + " answers " + answer.statusCode());
        }
        Spoken.keys(answer.body()).forEach(key -> wrong.add(sight.name() + " in " + language + " shows " + key));
    }
}
