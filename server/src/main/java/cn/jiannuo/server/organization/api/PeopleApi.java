package cn.jiannuo.server.organization.api;

import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.rulebook.text.Family;
import cn.jiannuo.rulebook.text.Message;
import cn.jiannuo.rulebook.text.Messages;
import cn.jiannuo.server.api.AnsweredOnce;
import cn.jiannuo.server.api.ApiPage;
import cn.jiannuo.server.api.ApiProblem;
import cn.jiannuo.server.api.ApiProblem.Flaw;
import cn.jiannuo.server.identity.SignedClient;
import cn.jiannuo.server.organization.ImportRoster;
import cn.jiannuo.server.organization.Outcome;
import cn.jiannuo.server.organization.core.PeoplePages;
import cn.jiannuo.server.organization.core.PeoplePages.Row;
import cn.jiannuo.server.organization.core.ReadRoster;
import cn.jiannuo.server.organization.core.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The roster for an HR system: to read, and to bring anew as a whole. */
@RestController
@RequestMapping("/api/v1/people")
class PeopleApi {
    private final PeoplePages people;
    private final ReadRoster reader;
    private final ImportRoster rosters;
    private final AnsweredOnce once;

    PeopleApi(PeoplePages people, ReadRoster reader, ImportRoster rosters, AnsweredOnce once) {
        this.people = people;
        this.reader = reader;
        this.rosters = rosters;
        this.once = once;
    }

    @GetMapping
    ApiPage<Row> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var found = people.find(q, unit, ApiPage.page(page), ApiPage.size(size));
        return new ApiPage<>(found.rows(), ApiPage.page(page), ApiPage.size(size), found.total());
    }

    @GetMapping("/{code}")
    ResponseEntity<?> one(@PathVariable String code) {
        return people.byCode(code)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).body(ApiProblem.notFound()));
    }

    /** The whole roster as CSV or XLSX, all or nothing; who is missing from it has left. */
    @PutMapping("/roster")
    ResponseEntity<String> roster(
            @AuthenticationPrincipal SignedClient client,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody byte[] content) {
        return once.answer(client, key, content, () -> imported(client, content));
    }

    private ResponseEntity<?> imported(SignedClient client, byte[] content) {
        boolean packed = content.length > 1 && content[0] == 'P' && content[1] == 'K';
        String name = packed ? "roster.xlsx" : "roster.csv";
        Reading reading = reader.read(name, content);
        if (!reading.isGood()) {
            return ResponseEntity.unprocessableContent().body(ApiProblem.wrong(flaws(reading.errors())));
        }
        return switch (rosters.importAtOnce(client.actor(), name, content)) {
            case Outcome.Done done -> ResponseEntity.ok(Map.of("version", done.id()));
            case Outcome.Refused refused ->
                ResponseEntity.unprocessableContent()
                        .body(ApiProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "roster", refused.key(), refused.gaps()));
        };
    }

    private static List<Flaw> flaws(List<DataProblem> problems) {
        Messages messages = new Messages(LocaleContextHolder.getLocale());
        Family data = new Family("data");
        return problems.stream()
                .map(problem -> {
                    List<Object> args = new ArrayList<>(List.of(problem.column(), problem.value()));
                    args.addAll(problem.args());
                    return new Flaw(
                            problem.row(),
                            problem.column(),
                            problem.value(),
                            problem.kind().name(),
                            messages.render(new Message(data.key(problem.kind()), args)));
                })
                .toList();
    }
}
