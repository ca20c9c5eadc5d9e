package cn.jiannuo.server;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One schema, one folder of migrations and one history for each module, in the order in which they lean on each other. */
@Configuration(proxyBeanMethods = false)
class Migrations {
    static final List<String> MODULES = List.of(
            "tenancy",
            "audit",
            "identity",
            "api",
            "organization",
            "regulation",
            "record",
            "duty",
            "matter",
            "deliberation",
            "notification",
            "voice",
            "gathering",
            "proof",
            "disclosure");

    @Bean
    FlywayMigrationStrategy moduleByModule() {
        return configured -> MODULES.forEach(module -> Flyway.configure()
                .configuration(configured.getConfiguration())
                .locations("classpath:db/migration/" + module)
                .table("migrations_of_" + module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate());
    }
}
