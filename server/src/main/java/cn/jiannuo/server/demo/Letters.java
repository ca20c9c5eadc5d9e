package cn.jiannuo.server.demo;

import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.voice.core.Acted;
import cn.jiannuo.server.voice.core.Channels;
import cn.jiannuo.server.voice.core.Draft;
import cn.jiannuo.server.voice.core.EveryDay;
import cn.jiannuo.server.voice.core.FollowLetter;
import cn.jiannuo.server.voice.core.Grade;
import cn.jiannuo.server.voice.core.Letter;
import cn.jiannuo.server.voice.core.LetterClass;
import cn.jiannuo.server.voice.core.Reader;
import cn.jiannuo.server.voice.core.Register;
import cn.jiannuo.server.voice.core.SetUpMailbox;
import cn.jiannuo.server.voice.core.TakeStep;
import cn.jiannuo.server.voice.core.WorkOnLetter;
import cn.jiannuo.server.voice.core.WriteLetter;
import cn.jiannuo.server.voice.vault.Receipt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The letters of the year: written, handed on, answered, found wanting; through the same use cases as anybody's. */
@Component
@Profile("demo")
class Letters {
    /** Everybody's mailbox in the demonstration, as everybody has the same password. */
    static final String PASSPHRASE = "衡岭演示用的信箱口令人人都知道";

    private static final List<String> WITH_MAILBOX = List.of("SJ001", "SJ023", "SJ014", "SJ007", "SJ028");

    private final Channels channels;
    private final SetUpMailbox mailboxes;
    private final WriteLetter write;
    private final Register register;
    private final TakeStep steps;
    private final WorkOnLetter work;
    private final FollowLetter follow;
    private final EveryDay everyDay;
    private final People people;
    private final Map<LocalDate, List<Runnable>> later = new HashMap<>();
    private final Map<String, Reader> open = new HashMap<>();

    Letters(
            Channels channels,
            SetUpMailbox mailboxes,
            WriteLetter write,
            Register register,
            TakeStep steps,
            WorkOnLetter work,
            FollowLetter follow,
            EveryDay everyDay,
            People people) {
        this.channels = channels;
        this.mailboxes = mailboxes;
        this.write = write;
        this.register = register;
        this.steps = steps;
        this.work = work;
        this.follow = follow;
        this.everyDay = everyDay;
        this.people = people;
    }

    /**
     * A letter as somebody wrote it, and what became of it.
     *
     * @param daysAgo from today
     * @param answeredBy code of who answers, or empty while nobody has
     * @param published as everybody reads it, or empty
     */
    private record Story(
            int daysAgo, Grade grade, String topic, String text, String answeredBy, String answer, String published) {}

    private static final List<Story> STORIES = List.of(
            new Story(
                    310,
                    Grade.ANONYMOUS,
                    "work",
                    "年底集中进点，一个月换三个项目组，交接常常只有半天。能不能留出两天交接？",
                    "SJ014",
                    "进点计划里已经留出两个工作日交接，审计组之间当面交底稿。",
                    ""),
            new Story(
                    297,
                    Grade.ANONYMOUS,
                    "life",
                    "外出组的家里老人看病没人陪，想请工会帮着联系。",
                    "SJ023",
                    "工会和市人民医院约好了陪诊，出差前登记一下，家里人打服务热线就有人陪。",
                    ""),
            new Story(
                    284,
                    Grade.CONFIDENTIAL,
                    "work",
                    "新办法要求底稿当天上传，县里网络慢，传到半夜。",
                    "SJ014",
                    "改成三天内上传，网络不好的点先存在加密盘里，回来再传。",
                    ""),
            new Story(
                    271,
                    Grade.ANONYMOUS,
                    "work",
                    "借调的同志一年了还没说什么时候回去，大家心里没数。",
                    "SJ014",
                    "四位借调同志的期限都已经写清，最迟六月底回原处，人事处逐人谈过。",
                    ""),
            new Story(258, Grade.ANONYMOUS, "life", "宿舍楼晚上没有路灯，下班回来看不清台阶。", "SJ023", "装了六盏感应灯，物业每周查一次。", ""),
            new Story(
                    245,
                    Grade.NAMED,
                    "work",
                    "职称评审材料年年要从头填，能不能把去年的带过来？",
                    "SJ014",
                    "人事处把去年填过的都导了出来，今年只补新的，三十一位同志已经用上。",
                    ""),
            new Story(232, Grade.ANONYMOUS, "work", "培训总排在项目最忙的五月，去一次回来要加一个月的班。", "SJ014", "明年的培训挪到二月和九月，五月只留线上课。", ""),
            new Story(219, Grade.ANONYMOUS, "life", "女同志反映哺乳室常年锁着，钥匙不知道在谁手里。", "SJ023", "钥匙换成了密码锁，密码在工会公告里，每天打扫。", ""),
            new Story(
                    168,
                    Grade.ANONYMOUS,
                    "work",
                    "年轻同志想轮岗，可是不知道向谁提、按什么定。",
                    "SJ014",
                    "轮岗办法已经公开，每年三月报名，处室、人事、分管领导三方定，结果写明原因。",
                    ""),
            new Story(
                    155,
                    Grade.CONFIDENTIAL,
                    "work",
                    "处里的考勤和实际对不上，出差的天数少记了。",
                    "SJ014",
                    "逐人核对了四月到六月，补记十一天，考勤改由本人当月确认。",
                    ""),
            new Story(
                    142,
                    Grade.ANONYMOUS,
                    "work",
                    "出差回来报销要等两个月，垫的钱多，家里紧张。",
                    "SJ014",
                    "报销改成随到随办，单据齐的七个工作日到账，六月以来最长的用了六天。",
                    ""),
            new Story(129, Grade.ANONYMOUS, "life", "体检机构离单位太远，老同志来回要半天。", "SJ023", "今年加了城西的一家，老同志可以选，来回有车。", ""),
            new Story(
                    114, Grade.ANONYMOUS, "work", "审计组长一个人带两个组，年轻人没人教。", "SJ014", "每位组长只带一个组，新来的同志都配了师傅，名单在处室公示。", ""),
            new Story(
                    96,
                    Grade.ANONYMOUS,
                    "work",
                    "在外地审计的同志加班多，回来调休总排不上。能不能由人事处统一排一次？",
                    "SJ014",
                    "从九月起，每个外出组回来以后统一排两天，处室不再各排各的。年底前没有休完的，逐人核对补上。",
                    "外出审计回来的调休，改由人事教育处统一排。"),
            new Story(
                    61,
                    Grade.CONFIDENTIAL,
                    "life",
                    "宿舍三号楼热水经常只有半小时，带孩子的家里很不方便。",
                    "SJ023",
                    "机关服务中心换了循环泵，晚上七点到十点都有热水。再断请打服务热线，当晚有人来。",
                    "宿舍三号楼换了热水循环泵。"),
            new Story(
                    33,
                    Grade.NAMED,
                    "opinion",
                    "建议办公系统里的审批单能看到走到了谁那里，不用再打电话问。",
                    "SJ007",
                    "同意。办公室已经请软件公司加上这一项，下个月上线；上线前先每周五公布一次清单。",
                    ""),
            new Story(12, Grade.ANONYMOUS, "work", "新来的同志住得远，早上赶签到很紧张，能不能试一试弹性半小时？", "", "", ""),
            new Story(2, Grade.ANONYMOUS, "life", "食堂晚饭六点就收，加班的人常常吃不上，能不能再晚半小时？", "", "", ""));

    /** Before the year begins: the ways of writing, the keepers, the mailboxes. */
    void open(InstitutionId id, LocalDate today) {
        Actor founder = new Actor.Administrator(id, 1, "系统初装");
        channels.open(founder, "director-letter", LetterClass.HELP, 1, true);
        channels.open(founder, "misconduct-tip", LetterClass.REPORT, 2, true);
        channels.keepers(founder, "discipline", "union");
        WITH_MAILBOX.forEach(code -> setUp(member(id, code)));
        STORIES.forEach(story -> on(today.minusDays(story.daysAgo()), () -> tell(id, today, story)));
    }

    private void setUp(Actor.Member who) {
        if (mailboxes.setUp(who, PASSPHRASE) instanceof Acted.Refused refused) {
            throw new IllegalStateException("a mailbox of the demonstration was refused: " + refused);
        }
    }

    private void on(LocalDate day, Runnable what) {
        later.computeIfAbsent(day, d -> new ArrayList<>()).add(what);
    }

    /** What happens on a day, in the evening. */
    void live(LocalDate day) {
        List<Runnable> today = later.remove(day);
        if (today != null) {
            List.copyOf(today).forEach(Runnable::run);
            everyDay.strike();
        }
    }

    private void tell(InstitutionId id, LocalDate today, Story story) {
        Optional<Long> sender = story.grade() == Grade.ANONYMOUS
                ? Optional.empty()
                : Optional.of(person("SJ080").id());
        Draft draft =
                new Draft("director-letter", story.grade(), story.topic(), story.text(), "", List.of(), sender, true);
        if (!(write.write(draft) instanceof WriteLetter.Written.Kept kept)) {
            throw new IllegalStateException("a letter of the demonstration was refused: " + story.text());
        }
        if (!story.answeredBy().isEmpty()) {
            LocalDate wrote = today.minusDays(story.daysAgo());
            on(wrote.plusDays(3), () -> step(id, "SJ001", newest(id), "hand-over", "请看看怎么解决"));
            on(wrote.plusDays(9), () -> answer(id, story, kept.receipt()));
        }
    }

    private void answer(InstitutionId id, Story story, Receipt receipt) {
        long letter = newest(id);
        step(id, story.answeredBy(), letter, "answered", story.answer());
        if (!story.published().isEmpty()) {
            work.publish(reader(id, story.answeredBy()), letter, story.published());
        }
        follow.rate(receipt, Letter.Rating.SATISFIED, "");
    }

    private void step(InstitutionId id, String code, long letter, String outcome, String text) {
        Reader reader = reader(id, code);
        TakeStep.Turn turn = steps.turn(reader, letter).orElseThrow();
        if (steps.take(reader, letter, turn.step(), outcome, text) instanceof Acted.Refused refused) {
            throw new IllegalStateException("a step of a letter was refused: " + refused);
        }
    }

    private long newest(InstitutionId id) {
        return register.find(member(id, "SJ001").personId(), new Register.Search("", true, "", 0))
                .letters()
                .getFirst()
                .id();
    }

    /** Unlocking takes its time, on purpose; whoever answers keeps the mailbox open. */
    private Reader reader(InstitutionId id, String code) {
        return open.computeIfAbsent(
                id + " " + code,
                who -> mailboxes.unlock(member(id, code), PASSPHRASE).orElseThrow());
    }

    private Person person(String code) {
        return people.byCode(code).orElseThrow();
    }

    private Actor.Member member(InstitutionId id, String code) {
        Person person = person(code);
        return new Actor.Member(id, person.id(), person.id(), person.name());
    }
}
