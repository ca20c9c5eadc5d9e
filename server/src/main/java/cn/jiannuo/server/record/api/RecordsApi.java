package cn.jiannuo.server.record.api;

import cn.jiannuo.server.api.AnsweredOnce;
import cn.jiannuo.server.api.ApiPage;
import cn.jiannuo.server.api.ApiProblem;
import cn.jiannuo.server.identity.SignedClient;
import cn.jiannuo.server.record.Ban;
import cn.jiannuo.server.record.core.Entries;
import cn.jiannuo.server.record.core.Entries.Entry;
import cn.jiannuo.server.record.core.Entries.Search;
import cn.jiannuo.server.record.core.Ledgers;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.record.core.Reach;
import cn.jiannuo.server.record.core.WriteEntry;
import cn.jiannuo.server.record.core.Written;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Ledgers for other systems. What a clause keeps for named readers is not given out. */
@RestController
@RequestMapping("/api/v1/records")
class RecordsApi {
    private final Ledgers ledgers;
    private final Entries entries;
    private final WriteEntry write;
    private final AnsweredOnce once;

    RecordsApi(Ledgers ledgers, Entries entries, WriteEntry write, AnsweredOnce once) {
        this.ledgers = ledgers;
        this.entries = entries;
        this.write = write;
        this.once = once;
    }

    record Named(String regulation, String ledger, String name, String clause, List<String> fields) {}

    /**
     * @param fields amounts in yuan with two decimals, days as ISO dates
     * @param marks words of the prohibitions that it falls under and that did not stop it
     */
    record Kept(
            long id,
            int version,
            Map<String, String> fields,
            List<String> marks,
            String recordedAt,
            String recordedBy) {}

    @GetMapping
    List<Named> all() {
        return ledgers.inForce().stream()
                .map(one -> new Named(
                        one.regulation().id(),
                        one.id(),
                        one.name(),
                        one.citation(),
                        one.rule().own()))
                .toList();
    }

    @GetMapping("/{regulation}/{ledger}")
    ResponseEntity<?> list(
            @PathVariable String regulation,
            @PathVariable String ledger,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Optional<Ledger> found = ledgers.find(regulation, ledger);
        if (found.isEmpty()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND).body(ApiProblem.notFound());
        }
        Search search = new Search(q, "date", false, ApiPage.page(page));
        Entries.Found all = entries.find(found.get(), Reach.EVERYTHING, search, ApiPage.size(size));
        return ResponseEntity.ok(new ApiPage<>(
                all.entries().stream().map(entry -> shown(found.get(), entry)).toList(),
                ApiPage.page(page),
                ApiPage.size(size),
                all.total()));
    }

    private static Kept shown(Ledger ledger, Entry entry) {
        Map<String, String> fields = new TreeMap<>(entry.cells());
        fields.keySet().removeAll(ledger.rule().sensitive());
        return new Kept(
                entry.id(),
                entry.version(),
                fields,
                entry.noticed().stream().map(Ban::word).toList(),
                entry.recordedAt().toString(),
                entry.recordedBy());
    }

    @PostMapping("/{regulation}/{ledger}")
    ResponseEntity<String> write(
            @PathVariable String regulation,
            @PathVariable String ledger,
            @AuthenticationPrincipal SignedClient client,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        byte[] request =
                ("POST /api/v1/records/" + regulation + "/" + ledger + " " + body).getBytes(StandardCharsets.UTF_8);
        return once.answer(
                client,
                key,
                request,
                () -> ledgers.find(regulation, ledger)
                        .<ResponseEntity<?>>map(found -> written(client, found, body))
                        .orElseGet(() ->
                                ResponseEntity.status(HttpStatus.NOT_FOUND).body(ApiProblem.notFound())));
    }

    private ResponseEntity<?> written(SignedClient client, Ledger ledger, JsonNode body) {
        Map<String, String> texts = Cells.of(body);
        String reference = texts.getOrDefault("reference", "");
        texts.remove("reference");
        if (!body.isObject() || reference.isBlank()) {
            return ResponseEntity.badRequest().body(ApiProblem.of(HttpStatus.BAD_REQUEST, "not-entry"));
        }
        WriteEntry.Entry entry = new WriteEntry.Entry(reference, texts, List.of());
        return switch (write.write(client.actor(), ledger, Reach.EVERYTHING, Optional.empty(), entry)) {
            case Written.Done done -> ResponseEntity.status(HttpStatus.CREATED).body(Map.of("id", done.entry()));
            case Written.Known known -> ResponseEntity.ok(Map.of("id", known.entry()));
            case Written.Wrong wrong ->
                ResponseEntity.unprocessableContent().body(ApiProblem.wrong(Cells.flaws(wrong.problems())));
            case Written.Forbidden forbidden -> forbidden(forbidden.ban());
            case Written.NotYours refused -> notYours();
            case Written.FillsItself refused -> notYours();
            case Written.Unknown refused -> notYours();
            case Written.Overtaken refused -> notYours();
            case Written.NoReason refused -> notYours();
            case Written.BadFile refused -> notYours();
        };
    }

    private static ResponseEntity<?> forbidden(Ban ban) {
        return ResponseEntity.unprocessableContent()
                .body(ApiProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "forbidden", ban.citation(), ban.name()));
    }

    private static ResponseEntity<?> notYours() {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).body(ApiProblem.of(HttpStatus.FORBIDDEN, "not-written"));
    }
}
