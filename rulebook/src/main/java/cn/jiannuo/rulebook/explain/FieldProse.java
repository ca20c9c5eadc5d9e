package cn.jiannuo.rulebook.explain;

import cn.jiannuo.rulebook.expression.Base;
import cn.jiannuo.rulebook.expression.Root;
import cn.jiannuo.rulebook.expression.Term;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import java.util.List;
import java.util.regex.Pattern;

/** Words facts: by their Chinese names, days by the event they are the day of. */
final class FieldProse {
    private static final List<String> DAY_WORDS = List.of("日期", "时间", "日", "天", "期限", "时");

    private static final List<String> QUESTION_WORDS = List.of("哪", "谁", "几", "吗", "什么", "怎", "没有", "是否", "还是", "多少");
    private static final Pattern REPEATED_VERB = Pattern.compile("(.)不\\1");

    private FieldProse() {}

    /** The name of a field; one the pack gives no Chinese name by the built-in word for it. */
    static String label(Term.Access access) {
        String root = access.base() instanceof Base.Of of ? of.root().word() : "item";
        return Glossary.builtIn()
                .find("field", root + "." + access.field().name())
                .orElseGet(() -> label(access.field()));
    }

    /** The name of a field of any shape. */
    static String label(Field field) {
        return Glossary.builtIn()
                .find("field", field.label())
                .or(() -> Glossary.builtIn().find("field", field.name()))
                .orElse("登记的一项");
    }

    /** A field in a sentence: a day of an event by the event. */
    static String noun(Term.Access access) {
        if (access.base() instanceof Base.Of of
                && of.root() == Root.EVENT
                && access.field().name().equals("date")) {
            return theDayOf(of.shape());
        }
        String label = label(access);
        boolean day = access.type() == Type.DATE && DAY_WORDS.stream().noneMatch(label::endsWith);
        return asksBack(label) ? "“" + label + "”" : label + (day ? "那天" : "");
    }

    /** The name of a field in a sentence. */
    static String quoted(Field field) {
        String label = label(field);
        return asksBack(label) ? "“" + label + "”" : label;
    }

    /** “住院”那天. */
    static String theDayOf(Shape event) {
        String label = Glossary.builtIn().say("event", event.label(), "");
        return label.isEmpty() ? "事发当天" : "“" + label + "”那天";
    }

    /** Whether a label is a question (哪一场, 在不在册), which only reads well in quotation marks. */
    static boolean asksBack(String label) {
        return QUESTION_WORDS.stream().anyMatch(label::contains)
                || REPEATED_VERB.matcher(label).find();
    }
}
