package cn.jiannuo.server.regulation.web;

import cn.jiannuo.rulebook.source.Finding;
import cn.jiannuo.rulebook.source.Finding.Severity;
import cn.jiannuo.rulebook.text.Messages;
import cn.jiannuo.server.regulation.web.UploadPage.Excerpt;
import cn.jiannuo.server.regulation.web.UploadPage.Row;
import cn.jiannuo.server.regulation.web.UploadPage.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows findings where they stand: each beside its line, with a line before and after. */
final class Excerpts {
    /** Findings shown at once; whoever has mended these uploads again. */
    static final int MOST = 100;

    private final List<String> lines;
    private final Map<Integer, List<Said>> said = new TreeMap<>();

    private Excerpts(String text, List<Finding> findings, Messages messages) {
        this.lines = text.lines().toList();
        for (Finding finding : findings.stream().limit(MOST).toList()) {
            int line = Math.clamp(finding.place().line(), 1, Math.max(1, lines.size()));
            said.computeIfAbsent(line, number -> new ArrayList<>())
                    .add(new Said(
                            finding.severity() == Severity.ERROR,
                            finding.place().column(),
                            messages.render(finding.message())));
        }
    }

    static List<Excerpt> of(String text, List<Finding> findings, Messages messages) {
        return new Excerpts(text, findings, messages).excerpts();
    }

    private List<Excerpt> excerpts() {
        List<Excerpt> excerpts = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        int shown = 0;
        for (int line : said.keySet()) {
            if (line - 1 > shown + 1 && !rows.isEmpty()) {
                excerpts.add(new Excerpt(List.copyOf(rows)));
                rows.clear();
            }
            for (int number = Math.max(shown + 1, line - 1); number <= Math.min(line + 1, lines.size()); number++) {
                rows.add(new Row(number, lines.get(number - 1), said.getOrDefault(number, List.of())));
                shown = number;
            }
        }
        if (!rows.isEmpty()) {
            excerpts.add(new Excerpt(rows));
        }
        return excerpts;
    }
}
