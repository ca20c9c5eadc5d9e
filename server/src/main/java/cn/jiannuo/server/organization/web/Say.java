package cn.jiannuo.server.organization.web;

import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.table.Cells;
import cn.jiannuo.server.organization.Outcome;
import cn.jiannuo.server.organization.RosterVocabulary;
import cn.jiannuo.server.organization.core.Held;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the pages of people put things. */
public final class Say {
    private static final String GROUPS = "groups";

    private final Words words;
    private final RosterVocabulary vocabulary;

    Say(Words words, RosterVocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
    }

    /** A refusal as the notice of the next page. */
    static Frame.Notice notice(Words words, Outcome.Refused refused) {
        return new Frame.Notice(words.say(refused.key(), refused.gaps().toArray()), true);
    }

    /** The heading of a column. */
    public String column(String column) {
        return words.locale().getLanguage().equals("en") ? column : vocabulary.label(column);
    }

    /** What a part of each row is called. */
    public String part(PersonField field, int place) {
        Shape shape = Objects.requireNonNull(field.shape(), field.column());
        boolean english = words.locale().getLanguage().equals("en");
        return english ? shape.field(place).name() : shape.field(place).label();
    }

    /** A cell as people read it: groups by their names, days as days, the parts of a list apart. */
    public String cell(String column, String text) {
        if (column.equals(GROUPS)) {
            return parts(text, group -> vocabulary.groupName(group, words.locale()), "organization.comma-list");
        }
        Optional<Type> type = vocabulary.type(column);
        if (type.isPresent() && type.get() instanceof Type.ListOf) {
            return parts(text, part -> part.replaceAll("[@＠=＝]", " "), "organization.semicolon");
        }
        boolean day = type.isPresent() && type.get() == Type.DATE;
        return day ? Cells.dateOrSerial(text).toOptional().map(words::longDay).orElse(text) : text;
    }

    /** As a form shows a cell: groups by their names, anything else as the roster has it. */
    public String typed(String column, String text) {
        return column.equals(GROUPS) ? cell(column, text) : text;
    }

    /** What a form meant, as the roster has it. */
    String meant(String column, String typed) {
        return !column.equals(GROUPS)
                ? typed
                : Arrays.stream(typed.split("[;；,，、]"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .map(group -> vocabulary.groupOf(group, words.locale()))
                        .collect(Collectors.joining(";"));
    }

    private String parts(String text, UnaryOperator<String> word, String between) {
        return Arrays.stream(text.split("[;；]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(word)
                .collect(Collectors.joining(words.say(between)));
    }

    /** 在职, 退休; empty when the roster says nothing. */
    public String employment(String word) {
        return word.isEmpty() ? "" : words.say("organization.employment." + word);
    }

    /** 工会, 财政审计处负责人, 代理财政审计处负责人. */
    public String held(Held held) {
        String key = "organization.held." + held.target().kind().name().toLowerCase(Locale.ROOT);
        String name = words.say(key, held.name());
        return held.deputy() ? words.say("organization.held.deputy", name) : name;
    }

    /** 2026年3月20日起 or 2026年3月20日至4月2日. */
    public String span(LocalDate from, @Nullable LocalDate until) {
        return until == null
                ? words.say("organization.since", from)
                : words.say("organization.span", from, until.minusDays(1));
    }

    /** A path the way people read it: without the top, parts apart. */
    public static String path(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(slash + 1).replace("/", " › ");
    }
}
