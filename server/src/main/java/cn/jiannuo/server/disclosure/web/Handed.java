package cn.jiannuo.server.disclosure.web;

import cn.jiannuo.server.disclosure.core.ReadItems;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/** Files as they are handed out: to be kept, never shown inside the house, so that what is in one cannot act in its name. */
final class Handed {
    private Handed() {}

    static ResponseEntity<byte[]> out(Optional<ReadItems.Content> found) {
        ReadItems.Content content = found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(content.file().mediaType()))
                .body(content.bytes());
    }
}
