package cn.jiannuo.server.killed;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** One sender at the server's door: another system with its token, or a person with a browser. */
abstract class Traffic {
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private volatile String door = "";

    /** What the server answered, or that it is not known whether it did what it was asked. */
    record Answer(int status, String body, String location) {
        static final Answer NONE = new Answer(0, "", "");

        boolean isHeard() {
            return status > 0 && status < 500;
        }
    }

    /** The server listens somewhere else after each start; cookies and tokens stay. */
    final void turnTo(String port) {
        door = "http://127.0.0.1:" + port;
    }

    /**
     * One step of work. What was not heard is asked again, word for word, by the next.
     *
     * @return whether something was acknowledged
     */
    abstract boolean step(LocalDate today);

    /** Whether something was sent of which it is not known what became of it. */
    abstract boolean isWaiting();

    /** What was acknowledged, by words of its own. */
    abstract Set<String> acknowledged();

    /** What went wrong that killing does not excuse. */
    final Queue<String> complaints() {
        return complaints;
    }

    final void complain(String of) {
        complaints.add(of);
    }

    final Answer get(String path, Map<String, String> headers) {
        return send(HttpRequest.newBuilder().GET(), path, headers);
    }

    final Answer post(String path, String body, Map<String, String> headers) {
        return send(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(body)), path, headers);
    }

    final Answer form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return post(path, body, Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    private Answer send(HttpRequest.Builder request, String path, Map<String, String> headers) {
        headers.forEach(request::header);
        request.uri(URI.create(door + path)).timeout(Duration.ofSeconds(30));
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Location").orElse(""));
        } catch (IOException killedMeanwhile) {
            // whether it was done is what the next try finds out
            return Answer.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
