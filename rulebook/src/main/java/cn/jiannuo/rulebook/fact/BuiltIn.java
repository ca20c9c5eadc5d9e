package cn.jiannuo.rulebook.fact;

import cn.jiannuo.rulebook.fact.Choice.Option;
import cn.jiannuo.rulebook.fact.Field.Absence;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields every roster and event file may carry, without a pack declaring them (design: roster and events columns).
 *
 * <p>Facts that only one regulation needs are declared by its pack, not here.
 */
public final class BuiltIn {
    /** 职级, from the lowest to the highest; ministries and bureaus write some rungs differently. */
    public static final Ladder RANKS =
            new Ladder("rank", List.of("无职级", "办事员", "科员", "副科级", "正科级", "副处级", "正处级", "副厅级", "正厅级", "副部级", "正部级"));

    public static final Choice RANK = new Choice(
            "rank",
            List.of(
                    option("无职级", "工人", "无"),
                    option("办事员"),
                    option("科员", "一级科员", "二级科员"),
                    option("副科级", "乡科级副职", "三级主任科员", "四级主任科员"),
                    option("正科级", "乡科级正职", "一级主任科员", "二级主任科员"),
                    option("副处级", "县处级副职", "三级调研员", "四级调研员"),
                    option("正处级", "县处级正职", "一级调研员", "二级调研员"),
                    option("副厅级", "副局级", "副司级", "厅局级副职", "二级巡视员"),
                    option("正厅级", "正局级", "正司级", "厅局级正职", "一级巡视员"),
                    option("副部级", "副省级"),
                    option("正部级", "正省级")),
            false);

    public static final Choice EMPLOYMENT = closed(
            "employment",
            option("active", "在职", "在编"),
            option("retired", "退休", "离退休", "离休"),
            option("exchange", "交流", "挂职"),
            option("seconded", "借调"),
            option("contract", "劳务", "劳务派遣", "编外", "合同制"));

    public static final Choice GENDER = closed("gender", option("male", "男"), option("female", "女"));

    public static final Choice MARITAL = closed(
            "marital",
            option("single", "未婚", "单身"),
            option("married", "已婚"),
            option("divorced", "离异", "离婚"),
            option("widowed", "丧偶"));

    public static final Choice AWAY =
            closed("away", option("", "不在外", "否", "无"), option("in-province", "省内"), option("out-of-province", "省外"));

    public static final Choice RELATION = closed(
            "relation",
            option("self", "本人"),
            option("spouse", "配偶", "妻子", "丈夫"),
            option("parent", "父母", "父亲", "母亲"),
            option("child", "子女", "儿子", "女儿"),
            option("parent-in-law", "配偶父母", "岳父", "岳母", "公公", "婆婆"),
            option("sibling", "兄弟姐妹"),
            option("grandparent", "祖父母", "外祖父母"),
            option("other", "其他"));

    private BuiltIn() {}

    /** Fields of a person; {@code honourLevels} are the words the packs' ladders know for honours. */
    public static Shape person(Choice honourLevels) {
        Shape honour = new Shape(
                "honour",
                "荣誉",
                List.of(new Field("level", new Type.OneOf(honourLevels), "层级"), new Field("date", Type.DATE, "日期")));
        Shape appraisal = new Shape(
                "appraisal", "年度考核", List.of(new Field("year", Type.INT, "年度"), new Field("grade", Type.TEXT, "等次")));
        List<Field> fields = new ArrayList<>(List.of(
                new Field("code", Type.TEXT, "工号"),
                new Field("name", Type.TEXT, "姓名"),
                new Field("unit", Type.TEXT, "单位"),
                new Field("post", Type.TEXT, "职务"),
                new Field("rank", new Type.OneOf(RANK), "职级"),
                new Field("employment", new Type.OneOf(EMPLOYMENT), "人员类别"),
                new Field("gender", new Type.OneOf(GENDER), "性别"),
                new Field("birth_date", Type.DATE, "出生日期"),
                new Field("joined_on", Type.DATE, "参加工作日期"),
                new Field("marital", new Type.OneOf(MARITAL), "婚姻状况"),
                none("away", new Type.OneOf(AWAY), "外派"),
                new Field("away_from", Type.DATE, "外派起"),
                new Field("away_to", Type.DATE, "外派止"),
                new Field("party_member", Type.BOOL, "政治面貌"),
                none("groups", Type.TEXTS, "群体"),
                none("honours", new Type.ListOf(honour), "荣誉"),
                none("appraisals", new Type.ListOf(appraisal), "年度考核")));
        return new Shape("person", "人员", fields);
    }

    /** Fields of a unit. */
    public static Shape unit() {
        return new Shape(
                "unit",
                "单位",
                List.of(
                        new Field("path", Type.TEXT, "单位"),
                        new Field("name", Type.TEXT, "名称"),
                        new Field("level", Type.INT, "层级"),
                        new Field("headcount", Type.INT, "人数")));
    }

    /** Fields of every event, in these slots whatever its kind. */
    public static List<Field> eventFields() {
        return List.of(
                new Field("kind", Type.TEXT, "事件"),
                new Field("date", Type.DATE, "日期"),
                new Field("person", Type.TEXT, "工号"),
                new Field("unit", Type.TEXT, "单位"),
                new Field("relation", new Type.OneOf(RELATION), "关系"),
                new Field("detail", Type.TEXT, "说明"),
                new Field("until", Type.DATE, "截止日期"));
    }

    private static Field none(String name, Type type, String label) {
        return new Field(name, type, label, List.of(), Absence.NONE);
    }

    private static Choice closed(String name, Option... options) {
        return new Choice(name, List.of(options), false);
    }

    private static Option option(String word, String... labels) {
        return new Option(word, labels.length == 0 ? List.of() : List.of(labels));
    }
}
