package cn.jiannuo.rulebook.page;

import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.table.Cells;
import java.util.Map;

/** The value of a figure as people read it: 5 个工作日, 1,000 元, 三分之二 as 2/3. */
final class QuantityWords {
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("days", "天"),
            Map.entry("workdays", "个工作日"),
            Map.entry("weeks", "周"),
            Map.entry("months", "个月"),
            Map.entry("quarters", "个季度"),
            Map.entry("years", "年"),
            Map.entry("persons", "人"),
            Map.entry("times", "次"),
            Map.entry("trips", "次"),
            Map.entry("characters", "字"),
            Map.entry("articles", "篇"),
            Map.entry("points", "分"),
            Map.entry("hours", "小时"),
            Map.entry("places", "个"),
            Map.entry("pots", "盆"),
            Map.entry("projects", "个"),
            Map.entry("meetings", "次"),
            Map.entry("inspections", "次"),
            Map.entry("households", "户"));

    private QuantityWords() {}

    static String of(Figure figure, Figure.Dated dated) {
        if (figure.isMoney()) {
            String yuan = Cells.yuan(dated.number());
            return grouped(yuan.endsWith(".00") ? yuan.substring(0, yuan.length() - 3) : yuan) + " 元";
        }
        if (figure.unit().equals("percent")) {
            return dated.number() + "%";
        }
        if (dated.denominator() != 1) {
            return dated.number() + "/" + dated.denominator();
        }
        return grouped(Long.toString(dated.number())) + " " + UNITS.getOrDefault(figure.unit(), figure.unit());
    }

    private static String grouped(String number) {
        int dot = number.indexOf('.');
        String whole = dot < 0 ? number : number.substring(0, dot);
        return whole.replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", ",") + (dot < 0 ? "" : number.substring(dot));
    }
}
