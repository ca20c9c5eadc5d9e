package cn.jiannuo.server.organization;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.read.PackReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The words of the roster: those of the regulations in force, or the built-in ones while no module tells them. */
@Component
public class RosterVocabulary {
    private static final String UNIT = "unit.";

    private final ObjectProvider<RosterWords> told;
    private final Vocabulary builtIn = PackReader.read(List.of()).vocabulary();

    RosterVocabulary(ObjectProvider<RosterWords> told) {
        this.told = told;
    }

    public Vocabulary get() {
        RosterWords words = told.getIfAvailable();
        return words == null ? builtIn : words.vocabulary();
    }

    /** What people call a group, in Chinese. */
    public String groupName(String group) {
        return groupName(group, Locale.SIMPLIFIED_CHINESE);
    }

    /** What people call a group: as a regulation names it, or as the house does; else the word itself. */
    public String groupName(String group, Locale locale) {
        ResourceBundle usual = ResourceBundle.getBundle(
                "words.organization", locale, ResourceBundle.Control.getNoFallbackControl(List.of("java.properties")));
        String key = "organization.group." + group;
        return Optional.ofNullable(told.getIfAvailable())
                .flatMap(words -> words.groupName(group))
                .orElseGet(() -> usual.containsKey(key) ? usual.getString(key) : group);
    }

    /** The Chinese label of a column of the roster; the heading itself when no regulation declares it. */
    public String label(String column) {
        return field(column).map(Field::label).orElse(column);
    }

    /** What a column of the roster holds; empty when no regulation declares it. */
    public Optional<Type> type(String column) {
        return field(column).map(Field::type);
    }

    private Optional<Field> field(String column) {
        boolean ofUnit = column.startsWith(UNIT);
        Shape shape = ofUnit ? get().unit() : get().person();
        int slot = shape.slot(ofUnit ? column.substring(UNIT.length()) : column);
        return slot < 0 ? Optional.empty() : Optional.of(shape.field(slot));
    }
}
