package cn.jiannuo.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The server: every module in one program.
 *
 * <p>Modules name their classes without asking each other, so a bean is known by its full name.
 */
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
public class JiannuoServer {

    /** Configured by environment or {@code application.yaml}; the page docs/serving.md lists every setting. */
    public static void main(String[] args) {
        SpringApplication.run(JiannuoServer.class, args);
    }
}
