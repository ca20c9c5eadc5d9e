package cn.jiannuo.server.regulation.web;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.regulation.core.Library;
import cn.jiannuo.server.regulation.core.PackText;
import cn.jiannuo.server.regulation.core.Shelf;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A regulation to read, in any of its versions. */
@Controller
class RegulationController {
    private final Library library;
    private final Bookbinding bookbinding;
    private final Clock clock;

    RegulationController(Library library, Bookbinding bookbinding, Clock clock) {
        this.library = library;
        this.bookbinding = bookbinding;
        this.clock = clock;
    }

    @GetMapping("/regulations/{id}")
    String show(@PathVariable String id, @AuthenticationPrincipal SignedIn reader, Model model) {
        Shelf shelf = shelf(library, id);
        return page(shelf, shelf.shown(LocalDate.now(clock)), reader, model);
    }

    @GetMapping("/regulations/{id}/versions/{hash}")
    String version(
            @PathVariable String id, @PathVariable String hash, @AuthenticationPrincipal SignedIn reader, Model model) {
        Shelf shelf = shelf(library, id);
        return page(shelf, text(shelf, hash), reader, model);
    }

    /** Word for word, to be changed and uploaded again. */
    @GetMapping("/regulations/{id}/versions/{hash}/text")
    ResponseEntity<String> file(@PathVariable String id, @PathVariable String hash) {
        PackText text = text(shelf(library, id), hash);
        ContentDisposition name = ContentDisposition.attachment()
                .filename(text.title() + text.version() + ".md", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(new MediaType("text", "markdown", StandardCharsets.UTF_8))
                .body(library.content(text));
    }

    private String page(Shelf shelf, PackText text, SignedIn reader, Model model) {
        model.addAttribute("book", bookbinding.page(shelf, text, reader.has(Power.REGULATION_OFFICER)));
        return "regulation/regulation";
    }

    static Shelf shelf(Library library, String id) {
        return library.shelf(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** By its whole hash, or its first twelve letters, as links have it. */
    static PackText text(Shelf shelf, String hash) {
        return shelf.texts().stream()
                .filter(text -> hash.length() >= 12 && text.hash().startsWith(hash))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
