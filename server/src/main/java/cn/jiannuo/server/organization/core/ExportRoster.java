package cn.jiannuo.server.organization.core;

import cn.jiannuo.rulebook.table.Row;
import cn.jiannuo.rulebook.table.Table;
import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.organization.RosterSnapshot;
import cn.jiannuo.server.organization.RosterVocabulary;
import cn.jiannuo.server.tenancy.Actor;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 花名册 out, under headings that are read back as the same columns. */
@Service
public class ExportRoster {
    private final RosterSnapshot snapshot;
    private final RosterVocabulary vocabulary;
    private final AuditLog audit;

    ExportRoster(RosterSnapshot snapshot, RosterVocabulary vocabulary, AuditLog audit) {
        this.snapshot = snapshot;
        this.vocabulary = vocabulary;
        this.audit = audit;
    }

    /** Headings and rows. */
    public record Exported(List<String> header, List<List<String>> rows) {}

    /** @param canonical whether headings are the canonical names rather than Chinese labels */
    @Transactional
    public Exported export(Actor actor, boolean canonical) {
        try (Table table = snapshot.table().get()) {
            List<List<String>> rows = table.stream().map(Row::cells).toList();
            audit.write(actor, "roster.exported", "", Map.of("people", Integer.toString(rows.size())));
            return new Exported(headings(table.header(), canonical), rows);
        }
    }

    /** Headings of columns: Chinese labels; the canonical name where the label would be taken for another column. */
    List<String> headings(List<String> columns, boolean canonical) {
        if (canonical) {
            return columns;
        }
        Headings headings = new Headings(vocabulary.get());
        return columns.stream()
                .map(column -> {
                    String label = vocabulary.label(column);
                    return headings.columnOf(label).equals(column) ? label : column;
                })
                .toList();
    }
}
