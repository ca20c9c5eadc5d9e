package cn.jiannuo.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.PostMapping;

class LostDatabaseTest {
    private final MockMvcTester browser = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Torn())
            .setControllerAdvice(new LostDatabase())
            .build());

    /** What the driver and the transaction manager throw when PostgreSQL is killed. */
    @Controller
    static class Torn {
        @PostMapping("/before")
        String before() {
            throw new CannotCreateTransactionException(
                    "no connection", new SQLTransientConnectionException("pool", new EOFException()));
        }

        @PostMapping("/after")
        String after() {
            throw new TransactionSystemException("commit", new EOFException());
        }
    }

    @Test
    void who_acts_while_the_database_dies_never_sees_success() {
        assertThat(browser.post().uri("/before")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(browser.post().uri("/after")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
    }
}
