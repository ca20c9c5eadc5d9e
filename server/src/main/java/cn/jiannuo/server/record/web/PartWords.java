package cn.jiannuo.server.record.web;

import cn.jiannuo.rulebook.fact.Field;
import java.util.Set;

/** What a column of rows in an entry is called: as the regulation says, or in a plain word where it gives only a name. */
public final class PartWords {
    private static final Set<String> PLAIN =
            Set.of("text", "person", "author", "handler", "reader", "why", "title", "change");

    private PartWords() {}

    /** Key of the words; their gap is the regulation's own label. */
    public static String key(Field part) {
        boolean unnamed = part.label().equals(part.name()) && PLAIN.contains(part.name());
        return "record.part." + (unnamed ? part.name() : "own");
    }
}
