package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.roster.DataProblem.Kind;
import cn.jiannuo.rulebook.table.Cells;
import cn.jiannuo.rulebook.table.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Makes the reader of a field from its type; readers made here share one collector of problems. */
final class FieldReaders {
    private static final String PARTY_MEMBER = "party_member";

    private final Problems problems;

    FieldReaders(Problems problems) {
        this.problems = problems;
    }

    FieldReader of(Field field) {
        return switch (field.type()) {
            case Type.Simple simple -> field.name().equals(PARTY_MEMBER) ? this::standing : of(simple);
            case Type.OneOf one -> new ChoiceReader(one.choice(), problems);
            case Type.ListOf list -> new ItemsReader(list.shape(), this, problems);
        };
    }

    private FieldReader of(Type.Simple simple) {
        return switch (simple) {
            case BOOL ->
                (text, heading, into, slot) ->
                        store(Cells.yesNo(text), yes -> yes ? 1 : 0, Kind.NOT_YES_OR_NO, heading, into, slot);
            case INT -> this::wholeNumber;
            case MONEY ->
                (text, heading, into, slot) ->
                        store(Cells.money(text), fen -> fen, Kind.NOT_MONEY, heading, into, slot);
            case DATE -> this::day;
            case TEXT -> texts();
            case TEXTS -> lists();
        };
    }

    private void wholeNumber(String text, String heading, Entity into, int slot) {
        long number = Scalars.plainNumber(text);
        if (number != Entity.MISSING) {
            into.set(slot, number);
        } else {
            store(Cells.wholeNumber(text), n -> n, Kind.NOT_A_WHOLE_NUMBER, heading, into, slot);
        }
    }

    private void day(String text, String heading, Entity into, int slot) {
        long day = Scalars.isoDay(text);
        if (day != Entity.MISSING) {
            into.set(slot, day);
        } else {
            store(Scalars.day(text), d -> d.toEpochDay(), Kind.NOT_A_DATE, heading, into, slot);
        }
    }

    /** Stores what a cell says; {@link Entity#MISSING} itself, the lowest of all numbers, is nobody's amount. */
    private <T> void store(
            Parsed<T> parsed, ToLongFunction<T> number, Kind wrong, String heading, Entity into, int slot) {
        switch (parsed) {
            case Parsed.Value<T> found -> into.set(slot, number.applyAsLong(found.value()));
            case Parsed.Refused<T> refused ->
                problems.add(wrong, heading, refused.text(), refused.reason().name());
            case Parsed.Missing<T> nothing -> into.set(slot, Entity.MISSING);
        }
    }

    /** 政治面貌: the standing says whether somebody is a member of the Party; a plain yes or no does too. */
    private void standing(String text, String heading, Entity into, int slot) {
        long member = PartyStanding.isMember(text);
        if (member == Entity.MISSING) {
            problems.add(
                    Kind.NOT_A_STANDING, heading, text, () -> List.of(Spelling.nearest(text, PartyStanding.words())));
        } else {
            into.set(slot, member);
        }
    }

    private static FieldReader texts() {
        Repeated<String> known = new Repeated<>();
        return (text, heading, into, slot) -> into.set(slot, known.of(text, t -> t));
    }

    private static FieldReader lists() {
        Repeated<List<String>> known = new Repeated<>();
        return (text, heading, into, slot) -> into.set(slot, known.of(text, FieldReaders::split));
    }

    /** Words separated by any of the marks in use, each once, in order. */
    private static List<String> split(String text) {
        if (ItemsReader.saysNone(text)) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || separates(text.charAt(i))) {
                String word = Spelling.trim(text.substring(from, i));
                if (!word.isEmpty() && !words.contains(word)) {
                    words.add(word);
                }
                from = i + 1;
            }
        }
        return List.copyOf(words);
    }

    private static boolean separates(char c) {
        return ItemsReader.separates(c) || c == '、' || c == ',' || c == '，';
    }
}
