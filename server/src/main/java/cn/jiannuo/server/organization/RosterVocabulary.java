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
    private static final String GROUP = "organization.group.";

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
        ResourceBundle usual = usual(locale);
        String key = GROUP + group;
        return Optional.ofNullable(told.getIfAvailable())
                .flatMap(words -> words.groupName(group))
                .orElseGet(() -> usual.containsKey(key) ? usual.getString(key) : group);
    }

    /** The word the roster has for what people call a group; what nobody knows stays as it was said. */
    public String groupOf(String said, Locale locale) {
        return usual(locale).keySet().stream()
                .filter(key -> key.startsWith(GROUP))
                .map(key -> key.substring(GROUP.length()))
                .filter(group -> groupName(group, locale).equals(said))
                .findFirst()
                .orElse(said);
    }

    private static ResourceBundle usual(Locale locale) {
        return ResourceBundle.getBundle(
                "words.organization", locale, ResourceBundle.Control.getNoFallbackControl(List.of("java.properties")));
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
