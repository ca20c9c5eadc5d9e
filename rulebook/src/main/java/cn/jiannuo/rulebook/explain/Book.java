package cn.jiannuo.rulebook.explain;

import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the wording of a rule draws on: the regulation it stands in, the words all packs share, and the numbers of a day.
 */
record Book(Regulation regulation, Vocabulary vocabulary, FigureProse figures, Map<String, String> seats) {

    /** The Chinese name of a seat. */
    String seat(String id) {
        return seats.getOrDefault(id, "（没有写明的席位）");
    }

    /** The Chinese name of a kind of event. */
    String event(String kind) {
        Shape shape = vocabulary.events().get(kind);
        String label = shape == null ? "" : shape.label();
        return Glossary.builtIn().say("event", label.isEmpty() ? kind : label, "（没有写明的事）");
    }

    /** 登记了“住院”或者“患重病”. */
    Wording happened(List<String> kinds) {
        return Wording.say("登记了{}", Wording.join("或者", quoted(kinds)));
    }

    /** “住院”. */
    List<Wording> quoted(List<String> kinds) {
        return kinds.stream().map(k -> Wording.of("“" + event(k) + "”")).toList();
    }

    /** The name of another rule, by its id. */
    String ruleName(String id) {
        return regulation.rule(id).map(Rule::name).orElse("（没有写明的规定）");
    }

    /** With other names for the seats that have one. */
    Book withSeatNames(Map<String, String> names) {
        Map<String, String> renamed = new HashMap<>(seats);
        renamed.replaceAll((id, name) -> names.getOrDefault(id, name));
        return new Book(regulation, vocabulary, figures, renamed);
    }
}
