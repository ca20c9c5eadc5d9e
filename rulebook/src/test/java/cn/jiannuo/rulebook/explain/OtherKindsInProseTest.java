package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Rules.line;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OtherKindsInProseTest {
    private static final String CLAIM = """
            entitlement: relief
            name: 救急补助
            on: hospitalised
            if: person.employment == 'active'
            gives: [{if: "event.place == 'in-province'", gives: up to figure(cap)}, {otherwise: up to 2000 CNY}]
            per: person and year
            fund: union-funds
            """;
    private static final String TRIP = """
            procedure: trip
            name: 请假
            on: hospitalised
            withdraw: person
            steps:
              ask:
                name: 请示
                choose:
                  - {if: "person.rank >= '正处级'", by: leader-in-charge(department(person)), tell: [office]}
                  - {otherwise: head(department(person))}
                due: 1 workday
                not: [the person concerned]
                extend: {approved-by: union, at-most: 2 workdays, times: 1}
                outcomes: {approve: talk, 缓一缓: revise, refuse: end refused}
              revise: {name: 改一改, by: person, due: 1 workday, outcomes: {again: ask}}
              talk:
                name: 听意见
                collects: {what: opinions, from: 全体职工, open-for: figure(visit-days)}
                outcomes: {closed: decide}
              decide:
                name: 表决
                by: [union, hr]
                due: before event.until
                requires: [every opinion answered]
                produces: [决定]
                vote: {of: members, quorum: 2/3, passes: more than 1/2}
                outcomes: {approve: end approved}
            """;

    @Test
    void an_entitlement_says_who_how_much_and_from_where() {
        assertThat(line("谁可以领", CLAIM)).isEqualTo("是在职人员");
        assertThat(line("多少钱", CLAIM)).isEqualTo("地点是省内的：每人每年至多 1,000 元；其余：每人每年至多 2,000 元");
        assertThat(line("钱从哪来", CLAIM)).isEqualTo("工会经费，超出的付不出去");
    }

    @Test
    void a_limit_says_what_is_added_up_and_how_far_it_may_go() {
        String limit = """
                limit: yearly
                name: 一年的花费
                on: hospitalised
                per: person and year
                sum: event.amount
                at-most: figure(cap)
                """;
        assertThat(line("数什么", limit)).isEqualTo("每人每年的金额，加在一起");
        assertThat(line("限多少", limit)).isEqualTo("至多 1,000 元");
    }

    @Test
    void a_step_says_who_does_it_in_which_case_and_where_its_outcomes_lead() {
        assertThat(line("第一步", TRIP))
                .isEqualTo("请示：看情形分给不同的人，接手起 1 个工作日内；职级在正处级及以上的，由分管所在处室的领导办，办完告诉办公室；"
                        + "其余的，由所在处室负责人办；回避：当事人不能办；来不及可以延期 1 次，至多延 2 个工作日，由工会批；"
                        + "同意的，转到“听意见”；缓一缓的，转到“改一改”；不同意的，就此办结（没有同意）");
    }

    @Test
    void a_window_for_opinions_needs_nobody_and_cannot_be_closed_early() {
        assertThat(line("第三步", TRIP)).contains("请全体职工提意见，至少开放 5 个工作日，不到日子关不了");
    }

    @Test
    void a_vote_in_a_step_says_how_many_must_come_and_agree() {
        assertThat(line("第四步", TRIP))
                .contains("由工会、人事教育处一起办，都签了才算", "最晚结束日期前一天")
                .contains("到会要有应到人数的三分之二以上，赞成超过应到人数的半数才算通过")
                .contains("每条意见都答复过，才能办完这一步；办完要留下“决定”");
    }

    @Test
    void a_scorecard_says_who_rates_whom_and_what_follows() {
        String card = """
                scorecard: heads
                name: 评负责人
                rated: head(unit)
                each: unit
                for: unit.level == 2
                by: 职工代表
                at-least: 5 persons
                secret: yes
                criteria: {ability: 能力, duty: 履职}
                scale: [优秀, 称职, 不称职]
                every: year
                who: union
                due: on 12-31
                follows: [{share: 不称职, at-least: 1/3, what: 约谈本人, who: office, due: 10 workdays}]
                """;
        assertThat(line("评谁", card)).isEqualTo("本单位负责人");
        assertThat(line("谁来评", card)).isEqualTo("职工代表，至少 5 人，不记名");
        assertThat(line("结果怎么用", card)).isEqualTo("“不称职”占有效票的比例达到三分之一：约谈本人（办公室办，10 个工作日内）");
        assertThat(line("哪些单位", card)).isEqualTo("每个二级单位");
    }

    @Test
    void eligibility_numbers_its_grounds_and_ranks_by_the_numbers() {
        String rule = """
                eligibility: places
                name: 谁可以去
                for: person.employment == 'active'
                any:
                  - {merit: "person.honours.exists(h, h.level >= '记功')"}
                  - {alike: {judged-by: union, question: 是否情形相近}}
                none: [{away: "person.away != ''"}]
                order: [alike, merit, earliest person.joined_on]
                """;
        assertThat(line("合一条就行", rule)).isEqualTo("（一）荣誉里至少有一项，层级在记功及以上；（二）由工会裁量：是否情形相近");
        assertThat(line("不能有的", rule)).isEqualTo("外派在外");
        assertThat(line("谁在前", rule)).isEqualTo("依次是（二）（一）；一样的，参加工作日期早的在前，没有过的最前");
    }

    @Test
    void a_quota_says_how_places_are_split_shared_and_given_back() {
        String quota = """
                quota: places
                name: 名额
                per: year
                total: 1000 persons
                pools: {front-line: {places: 700 persons, if: unit.headcount > 10}, rest: {places: 300 persons}}
                level: 2
                method: largest-remainder
                weight: unit.headcount
                ties: [headcount, code]
                unused: {returned-by: 09-30, to: same pool}
                who: union
                due: on 03-31
                """;
        assertThat(line("怎么分块", quota)).isEqualTo("人数超过 10的：700 人；其余单位的：300 人");
        assertThat(line("怎么分", quota)).isEqualTo("按人数，用最大余额法算，人人可以复算");
        assertThat(line("没用完的", quota)).isEqualTo("9月30日前退回，在同一块里再分");
    }

    @Test
    void a_ledger_that_an_event_fills_says_so() {
        Sentence record = Packs.prose(
                        Rules.VISIT
                                .replace("name: 看望记录", "name: 看望记录\non: hospitalised")
                                .replace("name: 在哪里", "name: 在哪里, optional: yes, from: event.detail")
                                .replace("{home: 家里, hospital: 医院}", "text"),
                        Rules.HOSPITALISED)
                .sentences()
                .getFirst();
        assertThat(record.line("怎么记").orElseThrow().plain()).isEqualTo("有“住院”，就自动记上一笔");
    }

    @Test
    void a_ledger_says_what_is_written_by_whom_and_what_stays_guarded() {
        Sentence record = Packs.sentence(Rules.VISIT);
        assertThat(record.line("记什么").orElseThrow().plain()).isEqualTo("在哪里（家里或医院）、慰问金（可以不填）");
        assertThat(record.line("谁看得到").orElseThrow().plain()).isEqualTo("本人、人事教育处");
        assertThat(record.line("要保密的").orElseThrow().plain()).isEqualTo("慰问金；谁看过都留下记录");
    }

    @Test
    void a_prohibition_that_can_only_be_noticed_says_who_looks_into_it() {
        String rule = """
                prohibition: no-cash
                name: 不得发现金
                on: hospitalised
                if: event.urgent
                effect: noticed
                reported-to: discipline
                due: 3 workdays
                """;
        assertThat(line("碰上了", rule)).isEqualTo("系统拦不住，但会记下来，交人去查");
        assertThat(line("交给谁查", rule)).isEqualTo("纪检监察室");
    }
}
