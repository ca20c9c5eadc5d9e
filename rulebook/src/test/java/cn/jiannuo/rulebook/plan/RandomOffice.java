package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.fact.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;

/** An office made up from a seed: people with gaps in their files, and events of every declared kind. */
final class RandomOffice {
    private static final List<String> UNITS =
            List.of("本部", "本部/工会", "本部/人事教育处", "本部/办公室", "本部/财务处", "本部/财务处/一科", "本部/机关党委", "本部/妇委会/女工组");
    private static final List<String> COLUMNS = List.of(
            "rank",
            "employment",
            "gender",
            "birth_date",
            "joined_on",
            "marital",
            "away",
            "away_from",
            "away_to",
            "party_member",
            "groups",
            "honours",
            "appraisals",
            "person.term_from",
            "person.key_task");
    private static final String[] SEATS = {"union", "hr", "office", "finance"};

    private final Random random;
    private final Vocabulary vocabulary;
    private final int people;

    RandomOffice(long seed, Vocabulary vocabulary, int people) {
        this.random = new Random(seed);
        this.vocabulary = vocabulary;
        this.people = people;
    }

    /** Lines of CSV, header first; which columns there are differs from office to office. */
    List<String> roster() {
        List<String> columns = COLUMNS.stream()
                .map(c -> c.replace("person.", ""))
                .filter(c -> vocabulary.person().slot(c) >= 0 && random.nextInt(8) > 0)
                .toList();
        List<String> lines = new ArrayList<>(List.of("code,name,unit," + String.join(",", columns)));
        for (int i = 0; i < people; i++) {
            List<String> cells = new ArrayList<>(List.of("p" + i, "职工" + i, pick(UNITS)));
            for (String column : columns) {
                cells.add(random.nextInt(6) == 0 ? "" : cell(column));
            }
            lines.add(String.join(",", cells));
        }
        return lines;
    }

    private String cell(String column) {
        return switch (column) {
            case "birth_date" -> random.nextInt(9) == 0 ? "1980-02-29" : day(1950, 1990);
            case "joined_on" -> day(1991, 2025);
            case "away_from" -> day(2025, 2025);
            case "away_to" -> day(2026, 2027);
            case "groups" -> pick(List.of("leading-party-group", "women", "young;women", ""));
            case "honours" -> pick(List.of("记功@2024-03-05", "嘉奖@2020-01-01;记功@2025-06-01", "无"));
            case "appraisals" -> pick(List.of("2024=优秀;2025=优秀", "2025=称职", "2024=优秀;2025=基本称职"));
            default ->
                text(vocabulary.person().field(vocabulary.person().slot(column)).type());
        };
    }

    /** Events in a span of days, each a map of texts. */
    List<Map<String, String>> events(int count, LocalDate from, int days) {
        List<String> kinds = List.copyOf(new TreeSet<>(vocabulary.events().keySet()));
        List<Map<String, String>> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate date = from.plusDays(random.nextInt(days));
            events.add(event("事" + i, Objects.requireNonNull(vocabulary.events().get(pick(kinds))), date));
        }
        return events;
    }

    private Map<String, String> event(String id, Shape shape, LocalDate date) {
        Map<String, String> event = new LinkedHashMap<>();
        event.put("id", id);
        event.put("kind", shape.name());
        event.put("date", date.toString());
        switch (random.nextInt(4)) {
            case 0 -> event.put("unit", "本部/财务处");
            case 1 -> {}
            default -> event.put("person", "p" + random.nextInt(people));
        }
        if (random.nextBoolean()) {
            event.put("until", date.plusDays(random.nextInt(40)).toString());
        }
        event.put("relation", pick(List.of("self", "parent", "parent-in-law", "")));
        for (Field field : shape.fields().subList(7, shape.fields().size())) {
            if (random.nextInt(5) > 0) {
                event.put(field.name(), text(field.type()));
            }
        }
        return event;
    }

    private String text(Type type) {
        return switch (type) {
            case Type.OneOf one -> word(one.choice());
            case Type.ListOf list -> random.nextInt(3) == 0 ? "" : item(list.shape()) + ";" + item(list.shape());
            case Type.Simple simple ->
                switch (simple) {
                    case BOOL -> random.nextBoolean() ? "是" : "否";
                    case INT -> Integer.toString(random.nextInt(40));
                    case MONEY -> random.nextInt(5000) + ".50";
                    case DATE -> day(2025, 2026);
                    case TEXT -> SEATS[random.nextInt(SEATS.length)];
                    case TEXTS -> "甲;乙";
                };
        };
    }

    private String item(Shape shape) {
        List<String> parts = new ArrayList<>();
        shape.fields().forEach(f -> parts.add(f.type() instanceof Type.ListOf ? "" : text(f.type())));
        return String.join("@", parts);
    }

    private String word(Choice choice) {
        return choice.options().isEmpty()
                ? ""
                : choice.options().get(random.nextInt(choice.options().size())).word();
    }

    private String day(int firstYear, int lastYear) {
        int year = firstYear + random.nextInt(lastYear - firstYear + 1);
        return LocalDate.ofYearDay(year, 1 + random.nextInt(365)).toString();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
