package cn.jiannuo.benchmarks.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks a running server from sixteen connections: {@code ADDRESS PASSWORD PROCESS SECONDS LABEL TARGET…}; a target is a page, an
 * address under {@code /api/}, {@code create}, which reports events, or {@code repair}, which hands cases in through their form, each for
 * another household. {@code NAME@TARGET} is asked by somebody else than the union's officer.
 *
 * <p>Prints requests a second, how long they took, and the processor time of server, database and client for each: the client runs
 * beside the server, and other work may too.
 */
public final class Load {
    private static final int CONNECTIONS = 16;
    private static final String OFFICER = "SJ023";
    private static final int MOST_ROUNDS = 10;
    private static final double SETTLED = 1.05;

    private final String address;
    private final ProcessTime time;
    private final int seconds;
    private final AtomicLong reference = new AtomicLong(System.currentTimeMillis() * 1000);
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();

    private Load(String address, long process, int seconds) {
        this.address = address;
        this.time = new ProcessTime(process);
        this.seconds = seconds;
    }

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        Load load = new Load(args[0], Long.parseLong(args[2]), Integer.parseInt(args[3]));
        for (int i = 5; i < args.length; i++) {
            load.signIn(name(args[i]), args[1]);
            // so that the first is not measured while the server's compiler learns what all have in common
            load.measure(args[i]);
        }
        for (int i = 5; i < args.length; i++) {
            System.out.printf("%-8s %-24s %s%n", args[4], args[i], load.settled(args[i]));
        }
        System.exit(0);
    }

    /** The best round, once two in a row were hardly faster: until then the server's compiler was at work. */
    private String settled(String target) throws InterruptedException, ExecutionException {
        Round best = measure(target);
        int slower = 0;
        for (int round = 1; round < MOST_ROUNDS && slower < 2; round++) {
            Round next = measure(target);
            slower = next.rate() < best.rate() * SETTLED ? slower + 1 : 0;
            best = next.rate() > best.rate() ? next : best;
        }
        return best.told();
    }

    /** @param rate requests a second */
    private record Round(double rate, String told) {}

    /** Who asks for a target, and what is left of it. */
    private static String name(String target) {
        return target.contains("@") ? target.substring(0, target.indexOf('@')) : OFFICER;
    }

    private static String path(String target) {
        return target.substring(target.indexOf('@') + 1);
    }

    private void signIn(String name, String password) throws IOException, InterruptedException {
        if (!visitors.containsKey(name)) {
            visitors.put(name, Visitor.signIn(address, name, password));
        }
    }

    private Visitor visitor(String name) {
        return Objects.requireNonNull(visitors.get(name));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private HttpRequest of(String name, String target) {
        if (target.equals("repair")) {
            return visitor(name).repair(reference.incrementAndGet());
        }
        if (target.equals("create")) {
            String event =
                    """
                    {"reference": "B%d", "kind": "hospitalised", "date": "%s", "person": "SJ0%d", "relation": "self"}""".formatted(reference.incrementAndGet(), java.time.LocalDate.now(), 10 + reference.get() % 80);
            return bearer("/api/v1/events")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(event))
                    .build();
        }
        return (target.startsWith("/api/") ? bearer(target) : request(target)).build();
    }

    private HttpRequest.Builder bearer(String path) {
        return request(path).header("Authorization", "Bearer " + Resize.TOKEN);
    }

    private Round measure(String target) throws InterruptedException, ExecutionException {
        ProcessTime.Used before = time.used();
        long start = System.nanoTime();
        long until = start + seconds * 1_000_000_000L;
        List<Long> took = new ArrayList<>();
        try (ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                all.add(connections.submit(() -> ask(target, until)));
            }
            for (Future<List<Long>> one : all) {
                took.addAll(one.get());
            }
        }
        double wall = (System.nanoTime() - start) / 1e9;
        Collections.sort(took);
        ProcessTime.Used used = time.used().since(before);
        int n = Math.max(1, took.size());
        String told = String.format(
                Locale.ROOT,
                "%7.0f req/s  p50 %6.1f ms  p99 %6.1f ms  processor ms a request: server %.2f database %.2f client %.2f; the machine was ours to %.0f %%",
                n / wall,
                took.get(n / 2) / 1e6,
                took.get(n * 99 / 100) / 1e6,
                used.server() / n,
                used.database() / n,
                used.client() / n,
                (used.server() + used.database() + used.client())
                        / 10
                        / wall
                        / Runtime.getRuntime().availableProcessors());
        return new Round(n / wall, told);
    }

    private List<Long> ask(String target, long until) throws IOException, InterruptedException {
        List<Long> took = new ArrayList<>();
        while (System.nanoTime() < until) {
            HttpRequest request = of(name(target), path(target));
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = visitor(name(target)).http().send(request, BodyHandlers.ofByteArray());
            took.add(System.nanoTime() - start);
            // a form that was taken leads on to what became of it
            if (answer.statusCode() / 100 != 2
                    && answer.statusCode() != (path(target).equals("repair") ? 303 : 200)) {
                throw new IllegalStateException(
                        target + " " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
        }
        return took;
    }
}
