package cn.jiannuo.rulebook.regulation;

import cn.jiannuo.rulebook.source.Place;
import java.util.List;

/**
 * A clause of a regulation (条).
 *
 * @param id stable, unique in the regulation
 * @param number as cited, such as 第十二条
 * @param title such as 住院看望
 * @param text its paragraphs, as people read them
 * @param covers ids of the clause catalogue it carries
 */
public record Clause(String id, String number, String title, List<String> text, List<String> covers, Place place) {
    public Clause {
        text = List.copyOf(text);
        covers = List.copyOf(covers);
    }

    /**
     * A chapter (章) and its clauses.
     */
    public record Chapter(String id, String title, List<Clause> clauses) {
        public Chapter {
            clauses = List.copyOf(clauses);
        }
    }
}
