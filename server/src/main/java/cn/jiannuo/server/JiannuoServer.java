package cn.jiannuo.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The server: every module in one program. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@EnableScheduling
public class JiannuoServer {

    /** Configured by environment or {@code application.yaml}; the page docs/serving.md lists every setting. */
    public static void main(String[] args) {
        SpringApplication.run(JiannuoServer.class, args);
    }
}
