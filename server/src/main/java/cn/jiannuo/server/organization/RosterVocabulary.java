package cn.jiannuo.server.organization;

import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.read.PackReader;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The words of the roster: those of the regulations in force, or the built-in ones while no module tells them. */
@Component
public class RosterVocabulary {
    private final ObjectProvider<RosterWords> told;
    private final Vocabulary builtIn = PackReader.read(List.of()).vocabulary();

    RosterVocabulary(ObjectProvider<RosterWords> told) {
        this.told = told;
    }

    public Vocabulary get() {
        RosterWords words = told.getIfAvailable();
        return words == null ? builtIn : words.vocabulary();
    }

    /** What people call a group, or the word itself. */
    public String groupName(String group) {
        return Optional.ofNullable(told.getIfAvailable())
                .flatMap(words -> words.groupName(group))
                .orElse(group);
    }
}
