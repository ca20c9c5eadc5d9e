package cn.jiannuo.server.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * The database went away while a page was asked for, perhaps while it was told to keep what was done. Left to itself Spring takes the
 * broken connection for the reader's, who then gets an empty page that looks like success.
 */
@ControllerAdvice(annotations = Controller.class)
class LostDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(LostDatabase.class);

    @ExceptionHandler({TransactionException.class, SQLException.class})
    void say(Exception lost, HttpServletResponse response) throws IOException {
        LOG.error("the database was lost", lost);
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
