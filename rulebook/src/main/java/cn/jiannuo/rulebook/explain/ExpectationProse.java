package cn.jiannuo.rulebook.explain;

import cn.jiannuo.rulebook.explain.ExampleProse.Facts;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.regulation.EligibilityRule;
import cn.jiannuo.rulebook.regulation.Guard.Named;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.RecordRule;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.source.Yaml;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words what an example expects of a rule: 2026年10月9日前, 不行，多出 1 元, 要问工会. */
final class ExpectationProse {
    private final Book book;
    private final Rule rule;

    ExpectationProse(Book book, Rule rule) {
        this.book = book;
        this.rule = rule;
    }

    String result(Facts facts) {
        if (facts.entries().get("expect") instanceof Yaml.Mapping shares) {
            return shares(shares);
        }
        String expect = facts.text("expect");
        int space = expect.indexOf(' ');
        String word = space < 0 ? expect : expect.substring(0, space);
        String rest = space < 0 ? "" : expect.substring(space + 1).strip();
        return switch (rule) {
            case ProcedureRule procedure -> new MatterProse(procedure).result(word, rest, facts);
            case RecordRule record -> entry(record, word, rest);
            case EligibilityRule eligibility -> eligible(eligibility, expect, word, rest);
            default -> answer(expect, word, rest, facts);
        };
    }

    private String answer(String expect, String word, String rest, Facts facts) {
        return switch (word) {
            case "due" -> dates(rest) + "前";
            case "kept" -> on(facts, "done", "办的") + "按期";
            case "late" -> on(facts, "done", "办的") + "晚了";
            case "open" -> on(facts, "today", "看") + "还在期内";
            case "overdue" -> on(facts, "today", "看") + "已经过期";
            case "ask" -> "要问" + new PartyProse(book).written(rest).text();
            case "allowed" -> rest.isEmpty() ? "可以" : "可以，至多 " + quantity(rest);
            case "refused" -> rest.isEmpty() ? "不行" : "不行，多出 " + quantity(rest.replaceFirst("^over ", ""));
            case "noticed" -> "记下来，交人去查";
            case "met" -> "达到了";
            case "short" -> "还差 " + quantity(rest);
            case "over" -> "多出 " + quantity(rest);
            case "follows" -> rest.replace(", ", "；");
            default -> fixed(expect, facts);
        };
    }

    private static String fixed(String expect, Facts facts) {
        return switch (expect) {
            case "nothing" -> "不用办";
            case "nothing follows" -> "不用另办什么";
            case "not yet" -> on(facts, "today", "看") + "还没到时候";
            case "not covered" -> "不归这一条管";
            case "passes" -> "通过";
            case "fails" -> "没有通过";
            case "no quorum" -> "到会人数不够，不能表决";
            case "within" -> "还有剩";
            case "full" -> "正好用完";
            default -> "见条文";
        };
    }

    /** 10月8日办的， before what came of it. */
    private static String on(Facts facts, String key, String verb) {
        return day(facts.text(key)).map(d -> Numerals.date(d) + verb + "，").orElse("");
    }

    private String quantity(String text) {
        return QuantityText.worded(text, Units.of(book, rule));
    }

    /** Days in order; the year is said when it changes. */
    static String dates(String list) {
        List<String> said = new ArrayList<>();
        int year = Integer.MIN_VALUE;
        for (String text : list.split(",\\s*")) {
            Optional<LocalDate> day = day(text);
            if (day.isPresent()) {
                LocalDate date = day.get();
                said.add(
                        date.getYear() == year
                                ? Numerals.monthDay(date.getMonthValue(), date.getDayOfMonth())
                                : Numerals.date(date));
                year = date.getYear();
            }
        }
        return String.join("、", said);
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            // a window such as 2026 or 2026-01: no single day
            return Optional.empty();
        }
    }

    private String shares(Yaml.Mapping shares) {
        String unit = Units.of(book, rule);
        return shares.entries().entrySet().stream()
                .map(e -> e.getKey() + " "
                        + (e.getValue().value() instanceof Yaml.Scalar s ? QuantityText.worded(s.text(), unit) : ""))
                .collect(Collectors.joining("，"));
    }

    private static String entry(RecordRule record, String word, String field) {
        if (word.equals("accepted")) {
            return "可以记";
        }
        Shape shape = record.shape();
        int slot = shape.slot(field);
        return slot < 0 ? "记不了" : "记不了，“" + FieldProse.label(shape.field(slot)) + "”没有填对";
    }

    private String eligible(EligibilityRule eligibility, String expect, String word, String rest) {
        List<String> names = eligibility.any().stream().map(Named::name).toList();
        if (word.equals("eligible")) {
            int ground = names.indexOf(rest);
            return ground < 0 ? "符合" : "符合（" + Numerals.numeral(ground + 1L) + "）";
        }
        if (word.equals("ask")) {
            return "要问" + new PartyProse(book).written(rest).text();
        }
        String bar = expect.replaceFirst("^not eligible ?", "");
        return eligibility.none().stream()
                .filter(n -> n.name().equals(bar))
                .findFirst()
                .map(n -> "不行：" + new GuardProse(book).clause(n.guard()).text())
                .orElse("不符合");
    }
}
