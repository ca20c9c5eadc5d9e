package cn.jiannuo.rulebook.explain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A labelled line of a rule in prose: 几天内 — 5 个工作日.
 *
 * @param label what it tells, such as 谁去办
 * @param text one paragraph, or several that belong together
 */
public record Line(String label, List<Wording> text) {
    public Line {
        text = List.copyOf(text);
    }

    /** The paragraphs as plain text, joined by 分号. */
    public String plain() {
        return text.stream().map(Wording::text).collect(Collectors.joining("；"));
    }
}
