package cn.jiannuo.server.api;

import cn.jiannuo.server.api.core.Answers;
import cn.jiannuo.server.api.core.Answers.Answer;
import cn.jiannuo.server.identity.SignedClient;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import tools.jackson.databind.json.JsonMapper;

/**
 * 防重: the same key with the same request is answered from memory for a day, so that a sender who heard nothing may send again. What
 * was done and what was answered are one transaction.
 */
@Service
public class AnsweredOnce {
    private static final int LONGEST_KEY = 200;

    private final Answers answers;
    private final JsonMapper json;

    AnsweredOnce(Answers answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    /**
     * @param key the header {@code Idempotency-Key}, or null: then it is done every time
     * @param request what tells this request from others: its address and body
     */
    @Transactional
    public ResponseEntity<String> answer(
            SignedClient client, @Nullable String key, byte[] request, Supplier<ResponseEntity<?>> work) {
        if (key == null || key.isBlank()) {
            return done(work);
        }
        if (key.length() > LONGEST_KEY) {
            return written(problem("key-long", LONGEST_KEY));
        }
        long sender = client.actor().client();
        answers.oneAtATime(sender, key);
        byte[] hash = sha256(request);
        Optional<Answer> before = answers.find(sender, key);
        if (before.isPresent()) {
            return MessageDigest.isEqual(before.get().request(), hash)
                    ? again(before.get())
                    : written(problem("key-used"));
        }
        ResponseEntity<String> answer = done(work);
        // a refusal may be mended and sent again under the same key
        if (answer.getStatusCode().is2xxSuccessful()) {
            String body = answer.getBody();
            answers.keep(sender, key, hash, answer.getStatusCode().value(), body == null ? "" : body);
        }
        return answer;
    }

    /** A refusal leaves nothing behind, also of a batch of which the first half was good. */
    private ResponseEntity<String> done(Supplier<ResponseEntity<?>> work) {
        ResponseEntity<String> answer = written(work.get());
        if (!answer.getStatusCode().is2xxSuccessful()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return answer;
    }

    private static ResponseEntity<?> problem(String word, Object... gaps) {
        return ResponseEntity.unprocessableContent().body(ApiProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, word, gaps));
    }

    private static ResponseEntity<String> again(Answer answer) {
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotent-Replayed", "true")
                .body(answer.body());
    }

    private ResponseEntity<String> written(ResponseEntity<?> answer) {
        boolean good = answer.getStatusCode().is2xxSuccessful();
        return ResponseEntity.status(answer.getStatusCode())
                .contentType(good ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON)
                .body(json.writeValueAsString(answer.getBody()));
    }

    private static byte[] sha256(byte[] request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(request);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
