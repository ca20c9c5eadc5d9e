package cn.jiannuo.server.regulation.core;

import cn.jiannuo.rulebook.explain.Glossary;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.server.organization.RosterWords;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The roster is read in the words of the adopted regulations. */
@Component
class AdoptedWords implements RosterWords {
    private final Assembly assembly;

    AdoptedWords(Assembly assembly) {
        this.assembly = assembly;
    }

    @Override
    @Transactional(readOnly = true)
    public Vocabulary vocabulary() {
        return assembly.current().vocabulary();
    }

    @Override
    public Optional<String> groupName(String group) {
        return Glossary.builtIn().find("group", group);
    }
}
