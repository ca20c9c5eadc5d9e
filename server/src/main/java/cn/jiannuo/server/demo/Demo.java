package cn.jiannuo.server.demo;

import cn.jiannuo.server.JiannuoServer;
import cn.jiannuo.server.database.OwnDatabase;
import cn.jiannuo.server.database.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/** {@code ./jiannuo demo}: the server on a database of its own, with an organisation that has lived for a year. */
public final class Demo {
    private static final String DATABASE = "demo";

    private Demo() {}

    /** Arguments: the folder the demonstration lives in, the folder with examples and regulations, then {@code --fresh} and settings. */
    public static void main(String[] args) {
        Path home = Path.of(args[0]).toAbsolutePath();
        boolean fresh = Arrays.asList(args).contains("--fresh");
        if (fresh || !Files.exists(home.resolve(Opening.READY))) {
            // a demonstration that was cut off while it was made is made anew
            delete(home.resolve(Opening.READY));
            delete(home.resolve("data"));
        }
        OwnDatabase database = OwnDatabase.durable(home);
        Roles roles = Roles.usual(database.password());
        roles.prepare(database, DATABASE);
        SpringApplication server = new SpringApplication(JiannuoServer.class);
        server.setAdditionalProfiles("demo");
        Map<String, Object> settings = new HashMap<>(Map.of(
                "spring.datasource.url", database.url(DATABASE),
                "spring.datasource.username", roles.application(),
                "spring.datasource.password", roles.password(),
                "spring.flyway.user", roles.owner(),
                "spring.flyway.password", roles.password(),
                "jiannuo.demo.home", home.toString(),
                "jiannuo.demo.files", args[1]));
        server.setDefaultProperties(settings);
        server.run(Arrays.stream(args).skip(2).toArray(String[]::new));
    }

    private static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
