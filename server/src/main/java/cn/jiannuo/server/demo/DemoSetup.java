package cn.jiannuo.server.demo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoSetup {

    @Bean
    @Primary
    DemoClock demoClock() {
        return new DemoClock();
    }
}
