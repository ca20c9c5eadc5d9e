package cn.jiannuo.server.demo;

import cn.jiannuo.server.JiannuoServer;
import cn.jiannuo.server.database.OwnDatabase;
import cn.jiannuo.server.database.Roles;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;

/** {@code ./jiannuo demo}: the server on a database of its own, with an organisation that has lived for a year. */
public final class Demo {
    private static final String DATABASE = "demo";

    private Demo() {}

    public static void main(String[] args) {
        OwnDatabase database = OwnDatabase.durable(Path.of(args[0]));
        Roles roles = Roles.usual(database.password());
        roles.prepare(database, DATABASE);
        SpringApplication server = new SpringApplication(JiannuoServer.class);
        server.setAdditionalProfiles("demo");
        server.setDefaultProperties(Map.of(
                "spring.datasource.url", database.url(DATABASE),
                "spring.datasource.username", roles.application(),
                "spring.datasource.password", roles.password(),
                "spring.flyway.user", roles.owner(),
                "spring.flyway.password", roles.password()));
        server.run(args);
    }
}
