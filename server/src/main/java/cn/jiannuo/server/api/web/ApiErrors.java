package cn.jiannuo.server.api.web;

import cn.jiannuo.server.api.ApiProblem;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Whatever a request for other systems fails at before its controller sees it is told as problem details, in the sender's language. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class ApiErrors extends ResponseEntityExceptionHandler {
    private static final Set<Integer> WORDED = Set.of(400, 404, 405, 406, 413, 415);

    /**
     * The database went away, perhaps while it was told to keep what was done. Left to itself Spring takes the broken connection for
     * the sender's, who then hears 200 and nothing more.
     */
    @ExceptionHandler({TransactionException.class, SQLException.class})
    ResponseEntity<Object> withoutDatabase(Exception lost) {
        logger.error("the database was lost", lost);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ApiProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "503"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = wrong instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "";
        Object body = ApiProblem.of(HttpStatus.BAD_REQUEST, "parameter", name, String.valueOf(wrong.getValue()));
        return super.handleExceptionInternal(wrong, body, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception wrong, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String word = WORDED.contains(status.value()) ? Integer.toString(status.value()) : "500";
        Object told = ApiProblem.of(HttpStatus.valueOf(status.value()), word);
        return super.handleExceptionInternal(wrong, told, headers, status, request);
    }
}
