package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.source.Findings;
import cn.jiannuo.rulebook.source.Place;
import cn.jiannuo.rulebook.text.Nearest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pack's front matter: which regulation, by whom, in force when, and the seats it names. */
final class FrontMatter {
    private final Draft draft;
    private final Findings findings;
    private final Fields fields;
    private final Map<String, String> seats = new LinkedHashMap<>();
    private final Optional<LocalDate> inForce;

    FrontMatter(Draft draft, Findings findings) {
        this.draft = draft;
        this.findings = findings;
        this.fields = new Fields(draft.front(), new Place(draft.file(), 1, 1), findings);
        this.inForce = new FigureReader(findings).date(fields, "in-force", true);
        readSeats();
        fields.node("ladders");
    }

    private void readSeats() {
        fields.fields("seats").map(Fields::openEnded).ifPresent(all -> {
            for (String id : all.keys()) {
                if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")
                        || List.of("person", "unit").contains(id)) {
                    findings.error(all.place(id), "id.form", id);
                }
                all.text(id).ifPresent(name -> seats.put(id, name));
            }
        });
    }

    Map<String, String> seats() {
        return seats;
    }

    /** The first day in force; must be the file's name where the file is named by a day. */
    Optional<LocalDate> inForce() {
        String name = draft.file().replaceFirst("^.*[/\\\\]", "");
        if (inForce.isPresent() && name.matches("\\d{4}-\\d{2}-\\d{2}\\.md") && !name.equals(inForce.get() + ".md")) {
            findings.error(
                    fields.place("in-force"), "pack.file-name", inForce.get().toString(), name);
        }
        return inForce;
    }

    Regulation regulation(LocalDate from, List<Rule> rules, Map<String, Figure> figures) {
        FigureReader dates = new FigureReader(findings);
        String id = fields.requiredText("regulation");
        if (!id.isEmpty() && !id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            findings.error(fields.place("regulation"), "id.form", id);
        }
        String title = fields.requiredText("title");
        String issuer = fields.requiredText("issuer");
        String version = fields.text("version").orElse("");
        Optional<LocalDate> until = dates.date(fields, "until", false);
        if (until.isPresent() && until.get().isBefore(from)) {
            findings.error(fields.place("until"), "pack.until", until.get().toString(), from.toString());
        }
        LocalDate known = dates.date(fields, "known-since", false).orElse(from);
        String source = source();
        String asked = fields.requiredText("questions-to");
        if (!asked.isEmpty() && !seats.containsKey(asked)) {
            findings.error(
                    fields.place("questions-to"),
                    "seat.unknown",
                    asked,
                    Nearest.to(asked, seats.keySet()).orElse(""));
        }
        fields.done();
        return new Regulation(
                id,
                title,
                issuer,
                version,
                from,
                until,
                known,
                source,
                seats,
                asked,
                draft.chapters(),
                rules,
                figures,
                draft.file(),
                draft.hash());
    }

    private String source() {
        return fields.fields("source")
                .map(source -> {
                    String document = source.requiredText("document");
                    source.text("date");
                    String note = source.text("note").orElse("");
                    source.done();
                    return note.isEmpty() ? document : document + "。" + note;
                })
                .orElse("");
    }
}
