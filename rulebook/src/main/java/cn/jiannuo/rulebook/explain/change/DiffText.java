package cn.jiannuo.rulebook.explain.change;

import cn.jiannuo.rulebook.explain.FigureLine;
import cn.jiannuo.rulebook.explain.Line;
import cn.jiannuo.rulebook.explain.Sentence;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Regulation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words a {@link RegulationDiff} in Chinese, as 新旧对照 people can read out. */
public final class DiffText {
    private final RegulationDiff diff;
    private final StringBuilder out = new StringBuilder();

    private DiffText(RegulationDiff diff) {
        this.diff = diff;
    }

    /** The comparison as plain text; lines end with a line feed, and are not wrapped. */
    public static String render(RegulationDiff diff) {
        DiffText text = new DiffText(diff);
        text.whole();
        return text.out.toString();
    }

    private void whole() {
        Regulation before = diff.before();
        Regulation after = diff.after();
        line(0, "《" + after.title() + "》" + edition(before) + "和" + edition(after) + "对照");
        line(0, DiffSummary.of(diff));
        section("条文", diff.clauses().stream().map(this::clause).toList());
        section("规定", diff.rules().stream().map(this::rule).toList());
        section("数字", diff.figures().stream().map(this::figure).toList());
        section("席位", diff.seats().stream().map(DiffText::seat).toList());
    }

    private static String edition(Regulation regulation) {
        return regulation.version().isEmpty() ? regulation.inForce() + "版" : regulation.version();
    }

    /** A heading, and under it each change: its first line, then the others further in. */
    private void section(String heading, List<List<String>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        line(0, "");
        line(0, heading);
        for (List<String> change : changes) {
            line(2, change.getFirst());
            change.stream().skip(1).forEach(rest -> line(4, rest));
        }
    }

    private List<String> clause(ClauseChange change) {
        return switch (change) {
            case ClauseChange.Added added -> withText("新增　", added.clause());
            case ClauseChange.Removed removed -> withText("取消　", removed.clause());
            case ClauseChange.Changed changed -> changed(changed);
        };
    }

    private static List<String> withText(String how, Clause clause) {
        List<String> lines = new ArrayList<>();
        lines.add(how + clause.number() + "　" + clause.title());
        lines.addAll(clause.text());
        return lines;
    }

    private static List<String> changed(ClauseChange.Changed change) {
        Clause before = change.before();
        Clause after = change.after();
        List<String> lines = new ArrayList<>();
        String moved = before.number().equals(after.number()) ? "" : "（原" + before.number() + "）";
        String titled = before.title().equals(after.title()) ? "" : "（原题“" + before.title() + "”）";
        String how = change.onlyRenumbered() ? "改序　" : "改动　";
        lines.add(how + after.number() + moved + "　" + after.title() + titled);
        if (!before.text().equals(after.text())) {
            lines.addAll(List.of(marked(change.text()).split("\n")));
        }
        return lines;
    }

    /** What went in 〔删：…〕, what came in 〔增：…〕. */
    static String marked(List<Run> runs) {
        return runs.stream()
                .map(run -> switch (run.side()) {
                    case BOTH -> run.text();
                    case BEFORE -> "〔删：" + run.text() + "〕";
                    case AFTER -> "〔增：" + run.text() + "〕";
                })
                .collect(Collectors.joining());
    }

    private List<String> rule(RuleChange change) {
        return switch (change) {
            case RuleChange.Added added -> told("新增　", added.rule());
            case RuleChange.Removed removed -> told("取消　", removed.rule());
            case RuleChange.Changed changed -> compared(changed);
        };
    }

    private static List<String> told(String how, Sentence sentence) {
        List<String> lines = new ArrayList<>();
        lines.add(how + named(sentence));
        sentence.lines().forEach(line -> lines.add(line.label() + "：" + line.plain()));
        return lines;
    }

    private static String named(Sentence sentence) {
        return sentence.name() + "【" + sentence.called() + "】";
    }

    private List<String> compared(RuleChange.Changed change) {
        Sentence before = change.before();
        Sentence after = change.after();
        List<String> lines = new ArrayList<>();
        lines.add("改动　" + named(after) + (named(before).equals(named(after)) ? "" : "（原“" + named(before) + "”）"));
        if (!before.clause().equals(after.clause())) {
            String from = diff.before().clause(before.clause()).number();
            lines.add("从" + from + "移到" + diff.after().clause(after.clause()).number());
        }
        for (RuleChange.LineChange line : change.lines()) {
            lines.add(line.label() + "　原来：" + line.before().map(Line::plain).orElse("没有"));
            lines.add("　".repeat(line.label().length()) + "　现在："
                    + line.after().map(Line::plain).orElse("没有"));
        }
        if (!before.judgements().equals(after.judgements())) {
            lines.add("要由人裁量　原来：" + asked(before));
            lines.add("　　　　　　现在：" + asked(after));
        }
        return lines;
    }

    private static String asked(Sentence sentence) {
        List<String> asked = sentence.judgements().stream()
                .map(j -> j.seat() + "定" + j.question() + (j.evidence().isEmpty() ? "" : "（看" + j.evidence() + "）"))
                .toList();
        return asked.isEmpty() ? "没有" : String.join("；", asked);
    }

    private List<String> figure(FigureChange change) {
        List<String> lines = new ArrayList<>();
        String how = change.before().isEmpty() ? "新增　" : change.after().isEmpty() ? "取消　" : "改动　";
        lines.add(how + change.name());
        change.gone().forEach(value -> lines.add("原来：" + dated(value)));
        change.added().forEach(value -> lines.add("现在：" + dated(value)));
        return lines;
    }

    private static String dated(FigureLine.Dated value) {
        return value.text() + "，" + value.since() + "（" + value.said() + "；" + value.source() + "）";
    }

    private static List<String> seat(SeatChange change) {
        if (change.before().isEmpty()) {
            return List.of("新增　" + change.after().orElse(""));
        }
        return List.of(change.after()
                .map(name -> "改名　" + change.before().get() + "改为" + name)
                .orElse("取消　" + change.before().get()));
    }

    private void line(int indent, String text) {
        out.append((" ".repeat(indent) + text).stripTrailing()).append('\n');
    }
}
