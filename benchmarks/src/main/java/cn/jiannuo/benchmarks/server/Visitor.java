package cn.jiannuo.benchmarks.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who signed in, with his session.
 *
 * @param csrf what his forms carry
 */
record Visitor(String address, HttpClient http, String csrf) {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    static Visitor signIn(String address, String name, String password) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        Visitor stranger = new Visitor(address, http, "");
        String token = token(stranger.page("/sign-in"));
        http.send(
                stranger.form("/sign-in", "_csrf", token, "name", name, "password", password), BodyHandlers.ofString());
        // the first page also writes what a session needs
        stranger.page("/");
        return new Visitor(address, http, token(stranger.page("/voice/repairs/new")));
    }

    private String page(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private static String token(String page) {
        Matcher token = CSRF.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("no form where one was expected");
        }
        return token.group(1);
    }

    private HttpRequest form(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
    }

    /** As the hotline takes calls: each for another of eighty households, each a form of its own. */
    HttpRequest repair(long number) {
        return form(
                "/voice/repairs",
                "_csrf",
                csrf,
                "kind",
                "service-call",
                "token",
                "bench-" + number,
                "person",
                "SJ0" + (10 + number % 80),
                "matter",
                "water",
                "urgent",
                "no",
                "came",
                "hotline",
                "address",
                "二号楼三单元401",
                "detail",
                "厨房龙头滴水");
    }
}
