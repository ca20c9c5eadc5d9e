package cn.jiannuo.server.voice.affair;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.ui.Vocabulary;
import cn.jiannuo.server.ui.Words;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A case as it begins, from the matter that was opened and whoever handed it in. */
@Component
class BeginAffair {
    private final Origins origins;
    private final People people;
    private final Vocabulary vocabulary;

    BeginAffair(Origins origins, People people, Vocabulary vocabulary) {
        this.origins = origins;
        this.people = people;
        this.vocabulary = vocabulary;
    }

    Affair of(Matter matter, Doorway way) {
        Optional<Origins.HandedIn> by = origins.handedIn(matter.occasion());
        ProcedureRule procedure = way.procedures().stream()
                .filter(rule -> rule.id().equals(matter.rule()))
                .findFirst()
                .orElseThrow();
        Optional<Field> sort = way.fields().stream()
                .filter(field -> field.type() instanceof Type.OneOf)
                .findFirst();
        String word =
                sort.map(field -> matter.event().getOrDefault(field.name(), "")).orElse("");
        return new Affair(
                matter.id(),
                way.door(),
                matter.occasion(),
                matter.rule(),
                matter.name(),
                matter.subject(),
                matter.subjectName(),
                word,
                sort.map(field -> Look.label(((Type.OneOf) field.type()).choice(), word))
                        .orElse(""),
                said(matter, way),
                !matter.person().getOrDefault("away", "").isEmpty(),
                matter.confidential(),
                Pace.of(way.regulation(), procedure, matter.openedOn()),
                by.map(Origins.HandedIn::name).orElse(""),
                by.filter(Origins.HandedIn::firstAsked)
                        .map(Origins.HandedIn::code)
                        .or(() -> way.asks().map(field -> matter.event().getOrDefault(field, "")))
                        .orElse(""),
                matter.openedOn(),
                "",
                null,
                false,
                null,
                null,
                null,
                "",
                null,
                null,
                0,
                "");
    }

    /** What was said, in a line; a plain no is left out, and what goes without saying. */
    private String said(Matter matter, Doorway way) {
        Words words = vocabulary.in(Locale.SIMPLIFIED_CHINESE);
        Look look = new Look(words, people, way.regulation().seats());
        return way.fields().stream()
                .filter(field -> !matter.event().getOrDefault(field.name(), "").isEmpty())
                .map(field -> said(field, Objects.requireNonNull(matter.event().get(field.name())), look))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String said(Field field, String cell, Look look) {
        if (field.type() == Type.BOOL) {
            return cell.equals("yes") ? field.label() + "：" + look.text(field, cell) : "";
        }
        boolean first = field.type() instanceof Type.OneOf one
                && field.absence() == Field.Absence.NONE
                && one.choice().options().getFirst().word().equals(cell);
        return first ? "" : look.text(field, cell);
    }
}
