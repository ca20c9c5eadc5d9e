package cn.jiannuo.server.record.api;

import cn.jiannuo.server.api.AnsweredOnce;
import cn.jiannuo.server.api.ApiPage;
import cn.jiannuo.server.api.ApiProblem;
import cn.jiannuo.server.api.ApiProblem.Flaw;
import cn.jiannuo.server.identity.SignedClient;
import cn.jiannuo.server.record.core.ReportEvents;
import cn.jiannuo.server.record.core.ReportEvents.Report;
import cn.jiannuo.server.record.core.Reports;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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

/** How an HR or OA system tells what happened. */
@RestController
@RequestMapping("/api/v1/events")
class EventsApi {
    /** Events in one batch. */
    private static final int MOST = 1000;

    private final ReportEvents report;
    private final Reports reports;
    private final AnsweredOnce once;

    EventsApi(ReportEvents report, Reports reports, AnsweredOnce once) {
        this.report = report;
        this.reports = reports;
        this.once = once;
    }

    /** @param fields by name: kind, date, person, unit, relation, detail, until, and what the kind declares */
    record Event(long id, String reference, Map<String, String> fields, String recordedAt, String recordedBy) {
        static Event of(Reports.Report one) {
            return new Event(
                    one.id(),
                    one.reference(),
                    new TreeMap<>(one.cells()),
                    one.recordedAt().toString(),
                    one.recordedBy());
        }
    }

    /** @param known how many were there already from before */
    record Taken(List<Long> ids, int taken, int known) {}

    @GetMapping
    ApiPage<Event> list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "1900-01-01") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(defaultValue = "2199-12-31") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var found = reports.find(new Reports.Search(kind, person, from, to, ApiPage.page(page), ApiPage.size(size)));
        return new ApiPage<>(
                found.reports().stream().map(Event::of).toList(),
                ApiPage.page(page),
                ApiPage.size(size),
                found.total());
    }

    @GetMapping("/{id}")
    ResponseEntity<?> one(@PathVariable long id) {
        return reports.byId(id)
                .<ResponseEntity<?>>map(one -> ResponseEntity.ok(Event.of(one)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).body(ApiProblem.notFound()));
    }

    /** One event, or a list of them: all or none. Each has a {@code reference} of the sender's own. */
    @PostMapping
    ResponseEntity<String> report(
            @AuthenticationPrincipal SignedClient client,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        byte[] request = ("POST /api/v1/events " + body).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return once.answer(client, key, request, () -> taken(client, body));
    }

    private ResponseEntity<?> taken(SignedClient client, JsonNode body) {
        List<JsonNode> sent = body.isArray() ? List.copyOf(body.values()) : List.of(body);
        List<Report> all = new ArrayList<>();
        for (JsonNode one : sent) {
            if (!one.isObject()) {
                return refused();
            }
            Map<String, String> cells = Cells.of(one);
            String reference = cells.getOrDefault("reference", "");
            cells.remove("reference");
            all.add(new Report(reference, cells));
        }
        if (all.isEmpty() || all.size() > MOST) {
            return refused();
        }
        return switch (report.report(client.actor(), all)) {
            case ReportEvents.Answer.Taken taken ->
                ResponseEntity.status(HttpStatus.CREATED).body(new Taken(taken.ids(), taken.taken(), taken.known()));
            case ReportEvents.Answer.Forbidden forbidden ->
                ResponseEntity.unprocessableContent()
                        .body(ApiProblem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "forbidden-row",
                                forbidden.row(),
                                forbidden.ban().citation(),
                                forbidden.ban().name()));
            case ReportEvents.Answer.Wrong wrong -> {
                List<Flaw> flaws = Cells.flaws(wrong.problems());
                yield ResponseEntity.unprocessableContent().body(ApiProblem.wrong(flaws));
            }
        };
    }

    private static ResponseEntity<?> refused() {
        return ResponseEntity.badRequest().body(ApiProblem.of(HttpStatus.BAD_REQUEST, "not-events", MOST));
    }
}
