package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words what an example expects, for people who read the page. */
final class ExpectWords {
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("nothing", "不用办"),
            Map.entry("kept", "按期"),
            Map.entry("late", "晚了"),
            Map.entry("not yet", "还没到时候"),
            Map.entry("open", "正在办"),
            Map.entry("overdue", "过期了"),
            Map.entry("allowed", "可以"),
            Map.entry("refused", "不行"),
            Map.entry("noticed", "要报告"),
            Map.entry("not covered", "不在这一条"),
            Map.entry("not eligible", "不符合"),
            Map.entry("met", "达到了"),
            Map.entry("within", "没有超"),
            Map.entry("full", "刚好满"),
            Map.entry("passes", "通过"),
            Map.entry("fails", "没有通过"),
            Map.entry("no quorum", "到会人数不够"),
            Map.entry("accepted", "可以记"),
            Map.entry("nothing follows", "不用另办"));
    private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    private ExpectWords() {}

    static String of(String expect, Regulation regulation) {
        String plain = PLAIN.get(expect);
        if (plain != null) {
            return plain;
        }
        if (expect.startsWith("due ")) {
            return days(expect.substring(4)).replace(", ", "、") + "前";
        }
        if (expect.startsWith("ask ")) {
            String seat = expect.substring(4);
            return "先问" + regulation.seats().getOrDefault(seat, "本人");
        }
        if (expect.startsWith("allowed ")) {
            return "可以，至多 " + amount(expect.substring(8));
        }
        if (expect.startsWith("refused over ")) {
            return "不行，多出 " + amount(expect.substring(13));
        }
        if (expect.startsWith("refused ")) {
            return "不能记，有一项不对";
        }
        if (expect.startsWith("short ")) {
            return "还差 " + expect.substring(6);
        }
        if (expect.startsWith("over ")) {
            return "多出 " + expect.substring(5);
        }
        if (expect.startsWith("follows ")) {
            return expect.substring(8).replace(", ", "，");
        }
        if (expect.startsWith("eligible ")) {
            return "符合";
        }
        if (expect.startsWith("not eligible ")) {
            return "不符合";
        }
        if (expect.startsWith("at ")) {
            return "到了“" + step(expect.substring(3), regulation) + "”";
        }
        return expect.startsWith("ended ") ? "办结" : expect.isEmpty() ? "按算出的分" : expect;
    }

    private static String step(String id, Regulation regulation) {
        return regulation.rules().stream()
                .filter(ProcedureRule.class::isInstance)
                .flatMap(r -> ((ProcedureRule) r).steps().stream())
                .filter(s -> s.frame().id().equals(id))
                .map(s -> s.frame().name())
                .findFirst()
                .orElse(id);
    }

    private static String amount(String text) {
        return text.replace(" CNY", " 元");
    }

    private static String days(String text) {
        Matcher day = DAY.matcher(text);
        return day.replaceAll(
                m -> m.group(1) + "年" + Integer.parseInt(m.group(2)) + "月" + Integer.parseInt(m.group(3)) + "日");
    }
}
