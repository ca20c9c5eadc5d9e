package cn.jiannuo.server.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class ApiErrorsTest {
    private final MockMvcTester sender = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Torn())
            .setControllerAdvice(new ApiErrors())
            .build());

    /** What the driver and the transaction manager throw when PostgreSQL is killed. */
    @RestController
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
    void a_sender_whose_report_the_database_took_to_its_grave_is_told_to_send_it_again() {
        assertThat(sender.post().uri("/before").header("Accept-Language", "zh-CN"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .bodyText()
                .contains("同一个防重键");
        assertThat(sender.post().uri("/after")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
    }
}
