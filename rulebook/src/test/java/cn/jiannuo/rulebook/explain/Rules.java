package cn.jiannuo.rulebook.explain;

/** Rule blocks that tests share. */
final class Rules {
    static final String HOSPITALISED = """
            event: hospitalised
            name: 住院
            about: person
            fields:
              days: {type: int, name: 天数}
              amount: {type: money, name: 金额}
              place: {type: {in-province: 省内, out-of-province: 省外}, name: 地点}
              which: {type: {a: 甲场, b: 乙场}, name: 哪一场}
              urgent: {type: yes-no, name: 是不是紧急}
              listed: {type: yes-no, name: 是否在名单上}
              handler: {type: seat, name: 承办部门}
              opinions: {type: {list: {text: text, handler: seat}}, name: 意见}
            """;
    static final String VISIT = """
            record: visit
            name: 看望记录
            fields:
              place: {type: {home: 家里, hospital: 医院}, name: 在哪里}
              gift: {type: money, name: 慰问金, optional: yes}
            write: [union]
            read: [person, hr]
            sensitive: [gift]
            """;
    static final String VISIT_DAYS = """
            figure: visit-days
            name: 看望期限
            unit: workdays
            values: [{from: 2026-01-01, value: 5, source: 条文}]
            """;
    static final String CAP = """
            figure: cap
            name: 每次金额
            unit: CNY
            values: [{from: 2026-01-01, value: 1000, said: about, source: 条文}]
            """;

    private Rules() {}

    /** A duty upon 住院 with further keys. */
    static String duty(String... keys) {
        return "duty: visit-them\nname: 看望住院的人\non: hospitalised\n" + String.join("\n", keys);
    }

    /** A duty upon 住院 under a condition. */
    static String dutyIf(String condition) {
        return duty("if: \"" + condition + "\"", "who: union", "due: figure(visit-days)");
    }

    /** The condition of a duty, in prose. */
    static String condition(String condition) {
        return line("什么情形", dutyIf(condition));
    }

    /** One line of the first rule. */
    static String line(String label, String rule) {
        return Packs.sentence(rule, HOSPITALISED, VISIT, VISIT_DAYS, CAP)
                .line(label)
                .map(Line::plain)
                .orElse("");
    }
}
