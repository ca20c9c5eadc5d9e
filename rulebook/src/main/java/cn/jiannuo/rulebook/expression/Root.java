package cn.jiannuo.rulebook.expression;

import java.util.Optional;

/** The entities a condition may speak of; which of them exist depends on where the condition stands. */
public enum Root {
    /** 人员: the person concerned. */
    PERSON("person"),
    /** 单位: the unit concerned. */
    UNIT("unit"),
    /** 事件: what happened. */
    EVENT("event"),
    /** The element of a list that the rule goes through. */
    ITEM("item"),
    /** An entry of a ledger. */
    RECORD("record");

    private final String word;

    Root(String word) {
        this.word = word;
    }

    /** As conditions write it. */
    public String word() {
        return word;
    }

    public static Optional<Root> of(String word) {
        for (Root root : values()) {
            if (root.word.equals(word)) {
                return Optional.of(root);
            }
        }
        return Optional.empty();
    }
}
