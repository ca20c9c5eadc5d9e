package cn.jiannuo.server.demo;

import java.util.List;
import java.util.Map;

/** What people of 衡岭市审计局 are asked, ask themselves, and think of; each so many days before today. */
final class AskStories {
    private static final String SCALE = "满意\n基本满意\n不满意";

    private AskStories() {}

    /**
     * A questionnaire.
     *
     * @param unit below the bureau, or empty for everybody
     * @param days it stays open
     * @param answers how many answer, as long as it is open
     */
    record Survey(
            int before,
            String asker,
            String unit,
            String title,
            String why,
            String criteria,
            String scale,
            int days,
            int answers,
            List<String> words) {}

    /**
     * A question about something published.
     *
     * @param find words by which it is looked for on the board; the latest is asked about
     * @param answer what is answered once the owner comes to it
     */
    record Question(int before, String asker, String find, String words, boolean named, String answer) {}

    record Idea(int before, String from, Map<String, String> typed) {}

    static final List<Survey> SURVEYS = List.of(
            new Survey(
                    205,
                    "SJ023",
                    "",
                    "食堂满意不满意",
                    "食堂承包合同六月到期，续不续先听大家的。",
                    "饭菜口味\n卫生\n开饭时间\n价格",
                    SCALE,
                    10,
                    63,
                    List.of("加班回来晚了没有热菜", "周三的面食好", "希望公布每周菜谱")),
            new Survey(
                    98,
                    "SJ079",
                    "企业审计处",
                    "大项目排班合不合理",
                    "下半年两个大项目同时进点，排班想听本处的。",
                    "出差天数\n轮休\n谁去谁不去的办法",
                    SCALE,
                    7,
                    9,
                    List.of("轮休能不能提前一周告诉")),
            new Survey(41, "SJ114", "机关服务中心", "值班室热水够不够用", "", "热水\n取暖", SCALE, 5, 4, List.of()),
            new Survey(
                    4,
                    "SJ023",
                    "",
                    "明年疗休养想去哪里、怎么排",
                    "明年的批次春节前定，先问大家。",
                    "今年的安排\n疗养院的条件\n名额怎么分",
                    SCALE,
                    12,
                    27,
                    List.of("带孩子的想排在暑假")));

    static final List<Question> QUESTIONS = List.of(
            new Question(150, "SJ083", "奖金", "考核得分里外勤补分怎么算的，公式没有写。", true, "外勤满十天加一分，最多加三分；下次公开把算式写在表后面。"),
            new Question(88, "SJ096", "招标", "中标的单位是不是去年修过食堂的那一家？", false, "不是同一家。去年那一家这次没有投标，投标单位都列在表里。"),
            new Question(35, "SJ069", "费", "接待费比上一季度多，多在哪里？", false, "多出的是省厅两次检查的工作餐，按标准开支，单据在财务处可以查。"),
            new Question(2, "SJ023", "奖惩", "服务质量那一栏只写了总数，可以把每个科的数写出来吗？", true, ""));

    static final List<Idea> IDEAS = List.of(
            idea(170, "SJ080", "idea", "取证单用一套编号，两个组不再重号"),
            idea(121, "SJ110", "idea", "底稿里的公式先由程序查一遍再交复核"),
            idea(73, "SJ084", "suggestion", "进点前把被审计单位的办公地图发给全组"),
            idea(38, "SJ118", "suggestion", "会议室预约贴二维码，谁用谁扫"),
            idea(3, "SJ069", "idea", "外出借的设备在群里接龙归还，少一张借条"));

    private static Idea idea(int before, String from, String sort, String text) {
        return new Idea(before, from, Map.of("sort", sort, "text", text));
    }
}
