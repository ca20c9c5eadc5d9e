package cn.jiannuo.server.duty.api;

import cn.jiannuo.server.api.ApiPage;
import cn.jiannuo.server.api.ApiProblem;
import cn.jiannuo.server.duty.core.DutyPages;
import cn.jiannuo.server.duty.core.DutyPages.Part;
import cn.jiannuo.server.duty.core.DutyPages.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is owed, for OA and finance systems to read. */
@RestController
@RequestMapping("/api/v1/duties")
class DutiesApi {
    private final DutyPages duties;

    DutiesApi(DutyPages duties) {
        this.duties = duties;
    }

    /** @param amount the most it may cost, in yuan with two decimals, or null */
    record Duty(
            long id,
            String regulation,
            String rule,
            String name,
            String citation,
            String about,
            String subject,
            String subjectName,
            LocalDate starts,
            LocalDate due,
            @Nullable String amount,
            String state,
            @Nullable LocalDate doneOn) {
        static Duty of(Row row) {
            Long fen = row.amount();
            return new Duty(
                    row.id(),
                    row.regulation(),
                    row.rule(),
                    row.name(),
                    row.citation(),
                    row.about().toLowerCase(Locale.ROOT),
                    row.subject(),
                    row.subjectName(),
                    row.starts(),
                    row.due(),
                    fen == null ? null : BigDecimal.valueOf(fen, 2).toPlainString(),
                    row.state().toLowerCase(Locale.ROOT),
                    row.doneOn());
        }
    }

    record WithParts(Duty duty, List<Part> parts) {}

    /**
     * @param state open, asked, kept, denied, waived or void
     * @param subject a person's code or a unit's path
     * @param from first last day
     */
    @GetMapping
    ApiPage<Duty> list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String regulation,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "1900-01-01") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(defaultValue = "2199-12-31") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var search = new DutyPages.Search(
                state.toUpperCase(Locale.ROOT), regulation, subject, from, to, ApiPage.page(page), ApiPage.size(size));
        DutyPages.Found found = duties.find(search);
        return new ApiPage<>(found.rows().stream().map(Duty::of).toList(), search.page(), search.size(), found.total());
    }

    @GetMapping("/{id}")
    ResponseEntity<?> one(@PathVariable long id) {
        return duties.byId(id)
                .<ResponseEntity<?>>map(row -> ResponseEntity.ok(new WithParts(Duty.of(row), duties.parts(id))))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).body(ApiProblem.notFound()));
    }
}
