package cn.jiannuo.server.record;

import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.ui.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How cells look to people: days, money, choices in words, people and seats by name. One for each page. */
public final class Look {
    private final Words words;
    private final People people;
    private final Map<String, String> seats;
    private final Map<String, String> names = new HashMap<>();

    /**
     * @param seats name by seat id
     */
    public Look(Words words, People people, Map<String, String> seats) {
        this.words = words;
        this.people = people;
        this.seats = seats;
    }

    /** One line; the parts of a list one after the other. */
    public String text(Field field, String cell) {
        if (cell.isEmpty()) {
            return "";
        }
        if (field.type() instanceof Type.ListOf list) {
            List<String> items = new ArrayList<>();
            items(cell).forEach(item -> items.add(item(list, item)));
            return items.isEmpty() ? words.say("record.none") : String.join("；", items);
        }
        if (field.type() instanceof Type.OneOf one) {
            return label(one.choice(), cell);
        }
        return switch ((Type.Simple) field.type()) {
            case BOOL -> words.say(cell.equals("yes") ? "record.yes" : "record.no");
            case INT -> words.number(Long.parseLong(cell));
            case MONEY -> words.money(fen(cell));
            case DATE -> words.day(LocalDate.parse(cell));
            case TEXTS -> cell.equals("none") ? words.say("record.none") : String.join("、", cell.split(";"));
            case TEXT -> named(field, cell);
        };
    }

    private String item(Type.ListOf list, List<String> item) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < list.shape().fields().size() && i < item.size(); i++) {
            if (!item.get(i).isEmpty()) {
                parts.add(text(list.shape().field(i), item.get(i)));
            }
        }
        return String.join("，", parts);
    }

    /** The parts of each item of a list's cell; none for an empty list. */
    public static List<List<String>> items(String cell) {
        List<List<String>> items = new ArrayList<>();
        if (!cell.isEmpty() && !cell.equals("none")) {
            for (String item : cell.split(";")) {
                items.add(List.of(item.split("@", -1)));
            }
        }
        return items;
    }

    public static String label(Choice choice, String word) {
        int index = choice.indexOf(word);
        return index < 0 ? word : choice.options().get(index).label();
    }

    /** 分, from yuan with two decimals. */
    public static long fen(String yuan) {
        return new BigDecimal(yuan).movePointRight(2).longValueExact();
    }

    private String named(Field field, String key) {
        return switch (field.name()) {
            case "person" -> person(key);
            case "unit" -> Unit.nameOf(key);
            default ->
                switch (field.refers()) {
                    case PERSON -> person(key);
                    case UNIT -> Unit.nameOf(key);
                    case SEAT -> seats.getOrDefault(key, seats.getOrDefault(key.substring(key.indexOf('/') + 1), key));
                    case NOTHING -> key;
                };
        };
    }

    /** The name of a code. */
    public String person(String code) {
        return names.computeIfAbsent(
                code, c -> people.byCode(c).map(Person::name).orElse(c));
    }
}
