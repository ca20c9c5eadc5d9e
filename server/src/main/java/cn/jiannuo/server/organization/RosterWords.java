package cn.jiannuo.server.organization;

import cn.jiannuo.rulebook.fact.Vocabulary;
import java.util.Optional;

/** What the regulations in force make of the roster's columns and groups; told by the module that knows the regulations. */
public interface RosterWords {

    /** Built-in fields and those that packs declare. */
    Vocabulary vocabulary();

    /** What people call a group, such as 女职工; empty when no regulation names it. */
    default Optional<String> groupName(String group) {
        return Optional.empty();
    }
}
