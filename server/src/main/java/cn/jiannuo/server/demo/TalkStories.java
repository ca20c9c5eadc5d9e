package cn.jiannuo.server.demo;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;

/** What was said at meetings, visits and receptions of 衡岭市审计局, and what was answered. */
final class TalkStories {
    /** By what was said, word for word. */
    private static final Map<String, List<String>> ANSWERS = Texts.of("answers.txt");

    private TalkStories() {}

    /**
     * An occasion as it comes every year.
     *
     * @param said each thing as the ledger has it: words, who said it or nobody, who answers
     */
    record Meeting(MonthDay on, String ledger, String writer, Map<String, String> texts, List<String> said) {}

    /** @param said what the director could not answer, as the ledger has it, or {@code none} */
    record Visit(String visitor, String topic, String answer, String said) {}

    static final List<Meeting> MEETINGS = List.of(
            new Meeting(
                    MonthDay.of(1, 15),
                    "symposium",
                    "SJ019",
                    Map.of("level", "middle", "place", "三楼会议室", "attended", "SJ006;SJ026;SJ081"),
                    List.of("会议太多，底稿没有整块时间看@SJ081@office", "外出审计报销要跑三趟@@finance")),
            new Meeting(
                    MonthDay.of(1, 21),
                    "symposium",
                    "SJ019",
                    Map.of("level", "young", "place", "职工之家", "attended", "SJ083;SJ084;SJ087"),
                    List.of("年轻人想多参加大项目，现在总是那几个人@@hr", "宿舍晚上十一点断网，想多开一小时@SJ084@service-centre")),
            new Meeting(
                    MonthDay.of(1, 28),
                    "symposium",
                    "SJ014",
                    Map.of("level", "retired", "place", "老干部活动室", "attended", "SJ040;SJ042;SJ045", "guests", "市老科协杨志诚"),
                    List.of("体检单位离宿舍太远，腿脚不便的去不了@SJ042@service-centre", "想学用手机挂号和缴费@SJ045@youth-league")),
            need(3, 18, "云溪高速公路跟踪审计组", "工地没有网，底稿传不回来@SJ082@office"),
            need(5, 27, "南屏县财政决算审计组", "缺一台扫描仪@SJ086@service-centre"),
            need(8, 19, "省国资异地交叉审计组", "想要一份最新的国资法规汇编@SJ088@office"),
            need(11, 11, "北川水库除险加固审计组", "工地取暖器两台@SJ082@service-centre"));

    /** What is answered to something that was said. */
    static String answer(String said) {
        return ANSWERS.getOrDefault(said, List.of("当面谈过一次，能办的月底前办好，一时办不了的已说明原因。"))
                .getFirst();
    }

    private static final List<Visit> VISITS = List.of(
            new Visit("SJ080", "节假日值班怎么排", "值班表由各处轮流排，下月起执行。", "节假日值班餐没有着落@business"),
            new Visit("SJ083", "想参加固定资产投资审计培训", "今年两期培训各处都有名额，人教处下周发通知。", "none"),
            new Visit("SJ042", "老同志活动室夏天太热", "空调本月装好。", "none"),
            new Visit("SJ087", "想调到离家近的处室", "", "想调到离家近的处室@hr"));

    private static Meeting need(int month, int day, String place, String said) {
        return new Meeting(MonthDay.of(month, day), "front-line-needs", "SJ114", Map.of("place", place), List.of(said));
    }

    /** Whose turn it is to come on a day. */
    static Visit visit(LocalDate day) {
        return VISITS.get(day.getMonthValue() % VISITS.size());
    }
}
