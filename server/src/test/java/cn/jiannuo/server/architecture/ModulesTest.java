package cn.jiannuo.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.JiannuoServer;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    private final ApplicationModules modules = ApplicationModules.of(JiannuoServer.class);

    @Test
    void no_module_reaches_into_another_and_the_arrows_make_no_circle() {
        modules.verify();
    }

    @Test
    void the_modules_are_those_of_the_architecture() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("tenancy", "database", "identity", "ui", "demo");
    }
}
