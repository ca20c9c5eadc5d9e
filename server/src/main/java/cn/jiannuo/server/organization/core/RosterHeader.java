package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.organization.RosterVocabulary;
import java.util.List;
import org.springframework.stereotype.Component;

/** The headings under which a roster is written so that it is read back the same. */
@Component
public class RosterHeader {
    private final RosterVocabulary vocabulary;

    RosterHeader(RosterVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Chinese labels; the canonical name where the label would be taken for another column. */
    public List<String> chinese(List<String> columns) {
        Headings headings = new Headings(vocabulary.get());
        return columns.stream()
                .map(column -> {
                    String label = vocabulary.label(column);
                    return headings.columnOf(label).equals(column) ? label : column;
                })
                .toList();
    }
}
