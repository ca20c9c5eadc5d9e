package cn.jiannuo.server.demo;

import cn.jiannuo.server.disclosure.core.Draft;
import cn.jiannuo.server.organization.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What people write about the things a regulation wants told; all numbers are made up. */
final class Reports {
    private static final String NUMBERS = "一二三四五六七八九十";

    private static final List<String> USUAL =
            List.of("与上期相比没有变化。", "照规定办完了，原始材料存在办公室，可以去查。", "会上讲过，会议纪要一并公开。", "按程序走完，没有收到不同意见。");

    /** The year's tenders by the month they were decided: name, budget, price, who bid, the winner first. */
    private static final Map<Integer, List<String>> TENDERS = Map.of(
            4, List.of("审计数据分析平台升级", "980,000", "896,000", "84,000", "衡岭数联科技有限公司、江北信通软件有限公司、云帆数据有限公司"),
            9, List.of("食堂改造设计施工", "1,450,000", "1,326,800", "123,200", "衡岭市第二建筑工程公司、华岳机电安装有限公司、锦城装饰工程有限公司"),
            11,
                    List.of(
                            "办公楼电梯更新",
                            "2,860,000",
                            "2,416,000",
                            "444,000",
                            "衡岭安捷电梯工程有限公司、恒升电梯股份有限公司、江北通达机电设备有限公司、华岳机电安装有限公司"));

    private static final List<String> REASONS = List.of("连续两年考核优秀", "全年在重点项目一线", "在艰苦岗位满六年");

    /** By a word of what is told: # is a small number, 万 behind it money. */
    private static final Map<String, String> SENTENCES = new LinkedHashMap<>();

    static {
        SENTENCES.put("招标项数", "全年招标六项，结果都在定标后五个工作日内公布。");
        SENTENCES.put("节约资金", "六项合计比预算节约 731,500 元。");
        SENTENCES.put("没有公布", "没有。");
        for (String standard : List.of("六个一", "两清", "三心", "四个一样", "服务禁语")) {
            SENTENCES.put(standard, "全文贴在门口公示牌上，来办事的人可以要一份。");
        }
        SENTENCES.put("向谁反映", "对服务不满意，可以打服务热线，也可以写信给局长信箱。");
        SENTENCES.put("改到哪一步", "审计项目科室间竞派试了一个季度，按新办法派了 # 个项目。");
        SENTENCES.put("下一步", "下个季度全局推开，打分办法先听意见再定。");
        SENTENCES.put("对职工有什么影响", "人不减、级不降；出差天数按处室平衡，超出的安排轮休。");
        SENTENCES.put("采纳", "收到意见 1# 条，采纳一半以上，没有采纳的当面说了原因。");
        SENTENCES.put("改什么", "审计项目由科室报名竞派，不再由处里直接指定。");
        SENTENCES.put("为什么", "年初座谈会上提的：大项目总是那几个人。");
        SENTENCES.put("问谁", "人事教育处和办公室都可以问，三个工作日内回话。");
        SENTENCES.put("没有", "有 # 件没有按期办到，原因和新的期限已经同经办人说定。");
        SENTENCES.put("指标", "本期完成审计项目 # 个，都在年初计划之内。");
        SENTENCES.put("奖金", "本期奖金总额 #.6 万元，按考核得分计算，算法同上期一样，个人应得已当面核对。");
        SENTENCES.put("考核", "按考核办法打分，民主管理小组逐项核对，# 人对分数提过问题，都答复了。");
        SENTENCES.put("得分", "得分由科室先算、民主管理小组复核，# 处改正已经注明。");
        SENTENCES.put("招投标", "本期招标 # 项，都公布了结果，比预算节约 #.4 万元。");
        SENTENCES.put("费", "办公费 #.2 万元，差旅费 #.8 万元，接待费 0.3 万元，没有超出预算。");
        SENTENCES.put("开支", "小额开支 # 笔，票据都附在后面。");
        SENTENCES.put("任用", "本期任用 # 人，都经过公示，没有收到异议。");
        SENTENCES.put("用人", "本期调整岗位 # 人，本人都谈过话。");
        SENTENCES.put("决策", "党组会议定事项 # 件，会前都征求过意见。");
        SENTENCES.put("疗休养", "第 # 批疗休养名单已定，按年限和身体情况排的先后。");
        SENTENCES.put("实事", "为职工办了 # 件：修好食堂排风，换了车棚的灯，其余按计划办。");
        SENTENCES.put("来电", "来电 # 件，都登记了；当天上门的占大半。");
        SENTENCES.put("修好", "修好 # 件，其余等配件，配件到了先通知住户。");
        SENTENCES.put("排班", "周末值班排到下月底，调休 # 人次，有事可以互换。");
        SENTENCES.put("评优", "推荐 # 人，会上说明了理由，举手通过。");
        SENTENCES.put("奖惩", "本期表扬 # 人，没有处罚。");
        SENTENCES.put("进展", "重点工作 # 项，照计划往下走。");
        SENTENCES.put("办结", "办结 # 件，经办人和日期见下表。");
    }

    private Reports() {}

    static String body(List<String> content, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < content.size(); i++) {
            text.append(NUMBERS.charAt(i % NUMBERS.length()))
                    .append('、')
                    .append(content.get(i))
                    .append('\n');
            text.append(sentence(content.get(i), random)).append("\n\n");
        }
        return text.toString();
    }

    /** Who of a unit goes to recuperate, each with a reason. */
    static String travellers(List<Person> people) {
        StringBuilder text = new StringBuilder("一、名单\n");
        for (int i = 0; i < people.size(); i++) {
            Person one = people.get(i);
            text.append(one.name()).append('，').append(one.post()).append('，');
            text.append(REASONS.get(i % REASONS.size())).append("。\n");
        }
        return text.append("\n二、怎样提异议\n公示五个工作日，可以在这一项下面提，也可以找工会。\n").toString();
    }

    /** What a tender came to, in a month that had one. */
    static Optional<Draft> tender(String place, int month) {
        return Optional.ofNullable(TENDERS.get(month)).map(told -> {
            String winner = told.get(4).substring(0, told.get(4).indexOf('、'));
            String body = "一、项目\n" + told.get(0) + "，公开招标，评标专家当场抽取，纪检监察室全程在场。\n\n二、投标单位\n" + told.get(4) + "。\n\n三、结果\n"
                    + winner + "中标，比预算节约 " + told.get(3) + " 元。\n";
            String table = "项目\t预算（元）\t中标价（元）\t节约（元）\n" + String.join("\t", told.subList(0, 4));
            return new Draft(place + told.get(0) + "招标结果", body, table, List.of(), 0);
        });
    }

    private static String sentence(String about, Random random) {
        String found = SENTENCES.entrySet().stream()
                .filter(one -> about.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(USUAL.get(random.nextInt(USUAL.size())));
        StringBuilder said = new StringBuilder();
        for (char letter : found.toCharArray()) {
            said.append(letter == '#' ? Integer.toString(2 + random.nextInt(8)) : String.valueOf(letter));
        }
        return said.toString();
    }

    /** Where money is told, what was planned beside what was spent. */
    static String table(List<String> content, Random random) {
        boolean money = content.stream().anyMatch(what -> what.contains("费") || what.contains("开支"));
        if (!money) {
            return "";
        }
        StringBuilder lines = new StringBuilder("项目\t预算（元）\t实际（元）");
        for (String what : List.of("办公费", "差旅费", "接待费", "福利费")) {
            int planned = 1_000 * (8 + random.nextInt(40));
            lines.append('\n').append(what).append('\t').append(String.format("%,d", planned));
            lines.append('\t').append(String.format("%,d", planned - 37 * random.nextInt(90)));
        }
        return lines.toString();
    }
}
