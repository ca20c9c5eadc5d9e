package cn.jiannuo.server.demo;

import cn.jiannuo.server.disclosure.core.Draft;
import cn.jiannuo.server.organization.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What people write about the things a regulation wants told; all numbers are made up. */
final class Reports {
    private static final String NUMBERS = "一二三四五六七八九十";

    /** By what is told, word for word; # stands for a small number. */
    private static final Map<String, List<String>> TEXTS = Texts.of("published.txt");

    /** Who was nominated to what, by code, as the example's events have it. */
    private static final Map<String, String> POSTS =
            Map.of("SJ109", "计算机审计中心副主任", "SJ068", "财政审计处处长", "SJ081", "企业审计处副处长");

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
        List<String> texts = TEXTS.getOrDefault(about, List.of("材料附后，原件在办公室可以查阅。"));
        StringBuilder said = new StringBuilder();
        for (char letter : texts.get(random.nextInt(texts.size())).toCharArray()) {
            said.append(letter == '#' ? Integer.toString(2 + random.nextInt(8)) : String.valueOf(letter));
        }
        return said.toString();
    }

    /** Who is to be appointed to what, before it is done. */
    static String nominated(Person person, String unit) {
        String post = POSTS.getOrDefault(person.code(), unit + "副处长");
        return """
                一、姓名
                %s

                二、现任职务
                %s%s，任现职以来年度考核均为称职以上，曾任两个重点项目的主审。

                三、拟任职务
                %s

                四、提名理由
                %s缺一名懂业务又能带队的同志。民主推荐得票过半，考察组个别谈话二十一人，纪检监察室没有收到反映。

                五、怎样提异议
                公示五个工作日，可以在这一项下面提，也可以写信或当面找人事教育处、纪检监察室；署名、匿名都受理，只有查清的人看得到是谁。
                """.formatted(person.name(), unit, person.post(), post, post.replaceAll("(副?处长|副?主任)$", ""));
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
