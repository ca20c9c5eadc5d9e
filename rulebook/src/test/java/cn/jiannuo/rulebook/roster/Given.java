package cn.jiannuo.rulebook.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.jiannuo.rulebook.fact.BuiltIn;
import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Choice.Option;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Field.Absence;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.table.Table;
import cn.jiannuo.rulebook.table.Tables;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A vocabulary with facts that packs declare, and tables written as text. */
final class Given {
    static final Choice HONOURS =
            new Choice("honour", List.of(new Option("记功", List.of()), new Option("嘉奖", List.of())), true);
    static final Choice UNIT_KIND = new Choice(
            "unit-kind", List.of(new Option("agency", List.of("机关")), new Option("enterprise", List.of("企业"))), false);
    static final Shape CHILD =
            new Shape("child", "子女", List.of(new Field("name", Type.TEXT, "姓名"), new Field("born", Type.DATE, "出生")));
    static final Vocabulary VOCABULARY = new Vocabulary(person(), unit(), events(), Map.of());

    private Given() {}

    private static Shape person() {
        return BuiltIn.person(HONOURS)
                .with(List.of(
                        new Field("hardship", Type.BOOL, "困难职工", List.of("困难"), Absence.NONE),
                        new Field("study_hours", Type.INT, "学时"),
                        new Field("allowance", Type.MONEY, "补助"),
                        new Field("hobbies", Type.TEXTS, "爱好"),
                        new Field("children", new Type.ListOf(CHILD), "子女")));
    }

    private static Shape unit() {
        return BuiltIn.unit()
                .with(List.of(
                        new Field("kind", new Type.OneOf(UNIT_KIND), "单位类别", List.of("类别"), Absence.UNKNOWN),
                        new Field("remote", Type.BOOL, "偏远", List.of(), Absence.NONE)));
    }

    private static Map<String, Shape> events() {
        return Map.of(
                "hospitalised",
                event(
                        "hospitalised",
                        "住院",
                        new Field("hospital", Type.TEXT, "医院"),
                        new Field("cost", Type.MONEY, "费用")),
                "wedding",
                event("wedding", "结婚", new Field("guests", Type.INT, "人数"), new Field("cost", Type.MONEY, "费用")),
                "symposium",
                event("symposium", "座谈会"));
    }

    private static Shape event(String name, String label, Field... own) {
        List<Field> fields = new ArrayList<>(BuiltIn.eventFields());
        fields.addAll(List.of(own));
        return new Shape(name, label, fields);
    }

    static Supplier<Table> table(String name, String... lines) {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(UTF_8);
        return () -> Tables.read(name, new ByteArrayInputStream(bytes));
    }

    static Read<Roster> roster(String... lines) {
        return RosterReader.read(table("人员.csv", lines), VOCABULARY);
    }

    /** Two people, E1 in 本部/财务处 and E2 in 本部/办公室. */
    static Roster smallRoster() {
        return roster("code,name,unit", "E1,张三,本部/财务处", "E2,李四,本部/办公室").get();
    }

    static Read<Events> events(String... lines) {
        return EventReader.read(table("事件.csv", lines), VOCABULARY, smallRoster());
    }
}
