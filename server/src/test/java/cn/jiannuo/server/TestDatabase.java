package cn.jiannuo.server;

import cn.jiannuo.server.database.OwnDatabase;
import cn.jiannuo.server.database.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One PostgreSQL server for all tests of a run; a database of its own for each application context. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicInteger NEXT = new AtomicInteger();

    /** Started when the first test asks. */
    private static final class Server {
        static final OwnDatabase ONE = start();

        private static OwnDatabase start() {
            try {
                Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "postgresql");
                return OwnDatabase.passing(home);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static OwnDatabase server() {
        return Server.ONE;
    }

    /** What a fresh database needs to be told to the server. */
    public static Map<String, Object> fresh() {
        String name = "test" + NEXT.incrementAndGet();
        Roles roles = Roles.usual(server().password());
        roles.prepare(server(), name);
        return Map.of(
                "spring.datasource.url", server().url(name),
                "spring.datasource.username", roles.application(),
                "spring.datasource.password", roles.password(),
                "spring.datasource.hikari.maximum-pool-size", 8,
                "jiannuo.clock", false,
                // tests turn all exports off
                "management.prometheus.metrics.export.enabled", true,
                "spring.flyway.user", roles.owner(),
                "spring.flyway.password", roles.password(),
                "jiannuo.secret", "a-Test's-own_secret+that9stands4nowhere7else");
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", fresh()));
    }
}
