package cn.jiannuo.rulebook.explain;

import java.util.List;

/** Words a fact of yes or no: Chinese asks 是否, and answers by repeating the verb with or without a 不 or 没有. */
final class YesNo {
    /** What follows 是否, and how yes and no repeat it. */
    private record Verb(String asked, String yes, String no) {}

    private static final List<Verb> VERBS = List.of(
            new Verb("已经", "已经", "还没有"),
            new Verb("已", "已", "还没有"),
            new Verb("经", "经", "没有经"),
            new Verb("在", "在", "不在"),
            new Verb("涉及", "涉及", "不涉及"),
            new Verb("附上", "附上了", "没有附上"),
            new Verb("通过", "通过了", "没有通过"),
            new Verb("过关", "过了关", "没有过关"),
            new Verb("一并", "一并", "没有一并"),
            new Verb("随时能", "随时能", "不能随时"),
            new Verb("定了", "定了", "没有定"),
            new Verb("被", "是被", "不是被"),
            new Verb("有", "有", "没有"),
            new Verb("职工代表", "是职工代表", "不是职工代表"));

    private YesNo() {}

    /** The answer to a label such as 是否在名单上, 是不是紧急, 有分析 or 评过没有. */
    static Wording clause(String label, boolean yes) {
        int asked = label.indexOf("是不是");
        if (asked >= 0) {
            return Wording.of(label.replace("是不是", yes ? "是" : "不是"));
        }
        asked = label.indexOf("是否");
        if (asked >= 0) {
            return answered(label, label.substring(0, asked), label.substring(asked + 2), yes);
        }
        if (label.endsWith("没有")) {
            return Wording.of((yes ? "" : "没有") + label.substring(0, label.length() - 2));
        }
        return plain(label, yes);
    }

    private static Wording answered(String label, String before, String after, boolean yes) {
        for (Verb verb : VERBS) {
            if (after.startsWith(verb.asked())) {
                return Wording.of(before
                        + (yes ? verb.yes() : verb.no())
                        + after.substring(verb.asked().length()));
            }
        }
        return answer(label, yes);
    }

    private static Wording plain(String label, boolean yes) {
        if (yes && (label.startsWith("在") || label.startsWith("有") || label.startsWith("已"))) {
            return Wording.of(label);
        }
        if (label.startsWith("有") || label.startsWith("已有")) {
            return Wording.of("没有" + label.substring(label.indexOf("有") + 1));
        }
        if (label.startsWith("在")) {
            return Wording.of("不" + label);
        }
        return answer(label, yes);
    }

    /** Always right, if dry: the question and its answer. */
    private static Wording answer(String label, boolean yes) {
        return Wording.of("“" + label + "”一项答“" + (yes ? "是" : "否") + "”");
    }
}
