package cn.jiannuo.server.disclosure.web;

import cn.jiannuo.server.disclosure.core.Item;
import cn.jiannuo.server.disclosure.core.ItemDocument;
import cn.jiannuo.server.disclosure.core.ReadItems;
import cn.jiannuo.server.disclosure.core.Sight;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.tenancy.Tenancy;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 公文稿: an item as a document to print, sign or send on; what its reader sees of it, and no more. */
@Controller
class DocumentController {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final ReadItems reading;
    private final Sight sight;
    private final Institutions institutions;

    DocumentController(ReadItems reading, Sight sight, Institutions institutions) {
        this.reading = reading;
        this.sight = sight;
        this.institutions = institutions;
    }

    @GetMapping("/open/items/{id}/document")
    ResponseEntity<byte[]> inside(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam Optional<Integer> edition,
            @ModelAttribute("page") Frame page) {
        Institution house = institutions.all().stream()
                .filter(one -> one.id().equals(Tenancy.current()))
                .findFirst()
                .orElseThrow();
        return document(house.name(), reading.show(sight.of(me), id, edition), page.words());
    }

    @GetMapping("/public/{code}/items/{id}/document")
    ResponseEntity<byte[]> outside(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Optional<Integer> edition,
            @ModelAttribute("page") Frame page) {
        Institution house =
                institutions.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Tenancy.within(
                house.id(), () -> document(house.name(), reading.show(Sight.STRANGER, id, edition), page.words()));
    }

    private static ResponseEntity<byte[]> document(String house, Optional<ReadItems.Shown> found, Words words) {
        ReadItems.Shown shown = found.filter(one -> one.item().state() == Item.State.PUBLISHED)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Item item = shown.item();
        byte[] bytes = ItemDocument.of(
                house,
                shown,
                List.of(
                        words.say("disclosure.files"),
                        words.say("disclosure.document-basis", item.citation()),
                        words.say("disclosure.document-audience", item.audience()),
                        words.say("disclosure.document-edition", shown.edition().number())));
        String name = shown.edition().title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "") + ".docx";
        return Handed.out(Optional.of(new ReadItems.Content(new ReadItems.File(0, name, WORD, bytes.length), bytes)));
    }
}
