package cn.jiannuo.server.demo;

import cn.jiannuo.rulebook.procedure.Act.Response;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.rulebook.procedure.Votes;
import cn.jiannuo.server.deliberation.core.AnswerOpinion;
import cn.jiannuo.server.deliberation.core.GiveOpinion;
import cn.jiannuo.server.deliberation.core.NoteMeeting;
import cn.jiannuo.server.deliberation.core.Topics;
import cn.jiannuo.server.deliberation.core.WriteDraft;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes the drafts of the year's major matters, says something about them, answers, and notes how it was decided. */
@Component
@Profile("demo")
class Deliberating {
    /** An opinion: on which paragraph, what, and what is answered. */
    private record Said(int paragraph, String content, Response response, String answer) {}

    private static final List<Said> OPINIONS = List.of(
            new Said(3, "三十个工作日正赶上进点审计，时间太紧，建议放宽。", Response.ADOPTED, "改为四十五个工作日。"),
            new Said(4, "请职工代表也参加，只有部门自己看不合适。", Response.ADOPTED, "加上两名职工代表。"),
            new Said(2, "办法公布以后要留几天给大家提问。", Response.PARTLY, "公布后在公开栏留意见本，不另开会。"),
            new Said(0, "能不能先看看兄弟局是怎么办的再定。", Response.NOT_ADOPTED, "已经去两家看过，情况附在草案后面。"));

    private final Topics topics;
    private final WriteDraft write;
    private final GiveOpinion give;
    private final AnswerOpinion answer;
    private final NoteMeeting note;
    private final People people;
    private final Clock clock;
    private final Random random = new Random(20_261_125);

    Deliberating(
            Topics topics,
            WriteDraft write,
            GiveOpinion give,
            AnswerOpinion answer,
            NoteMeeting note,
            People people,
            Clock clock) {
        this.topics = topics;
        this.write = write;
        this.give = give;
        this.answer = answer;
        this.note = note;
        this.people = people;
        this.clock = clock;
    }

    /** Answers what was said, with what belongs to it. */
    void answerAll(Actor doer, Matter matter) {
        matter.standing().unanswered().forEach(number -> {
            String content = matter.standing().opinions().get(number - 1).content();
            Said said = OPINIONS.stream()
                    .filter(one -> one.content().equals(content))
                    .findFirst()
                    .orElse(OPINIONS.getLast());
            answer.answer(doer, matter.id(), number, said.response(), said.answer());
        });
    }

    /** @return whether the step was taken here: a text was written, or a meeting noted */
    boolean takes(Actor doer, Matter matter, Step step) {
        Topics.Topic topic = topics.find(matter.id()).orElse(null);
        if (topic == null || step.produces().isEmpty() && step.vote() == null) {
            return false;
        }
        if (step.vote() != null) {
            note.note(
                    doer,
                    matter.id(),
                    step.id(),
                    new NoteMeeting.Noted(
                            LocalDate.now(clock),
                            "冯正平、何建平、林慧芳、郝国栋、田志远",
                            "",
                            new Votes(5, 5, 4, 1, 0, 0),
                            "田志远：建议先试行半年，再作为定例。",
                            ""));
            return true;
        }
        boolean first = matter.standing().opinions().isEmpty();
        write.write(doer, matter.id(), step.id(), text(topic.title(), first));
        if (first) {
            speak(doer, matter.id());
        }
        return true;
    }

    private static String text(String title, boolean first) {
        boolean budget = title.contains("预算");
        boolean building = title.contains("改造") || title.contains("更新") || title.contains("维修");
        String why = budget
                ? "草案总额 4,860 万元，比上年少 2.1%，其中审计业务费 1,120 万元、信息化 260 万元、办公楼维修 180 万元。"
                : building ? "现有设施用了十四年，去年报修四十一次；概算 145 万元，已列入年度维修预算，不追加。" : "现行做法是三年前定的，年初座谈会上十二位同志提过，各处室摸底后认为有必要改。";
        String who =
                budget ? "财务处编列，各处室核对本处的数，五万元以上的开支逐项说明理由" : building ? "机关服务中心牵头，公开招标，分区施工，不停用" : "人事教育处牵头，财务处、纪检监察室参加";
        return String.join(
                "\n",
                "一、事由。" + title + "：" + why,
                "二、做法。" + who + "；先公布办法，再分步实施" + (first ? "。" : "，公布后在公开栏留意见本。"),
                "三、时间。自党组决定之日起" + (first ? "三十个工作日" : "四十五个工作日") + "内办完。",
                "四、监督。办理情况每月在公开栏公布一次" + (first ? "。" : "，验收请两名职工代表参加。"));
    }

    /** Colleagues say what they think in the round that has just begun. */
    private void speak(Actor doer, long matter) {
        String step = topics.find(matter).map(Topics.Topic::hearing).orElse("");
        if (step == null || step.isEmpty()) {
            return;
        }
        List<Person> all = people.all();
        for (Said said : OPINIONS) {
            Person one = all.get(random.nextInt(all.size()));
            SignedIn reader = new SignedIn(
                    new Actor.Member(doer.institution(), one.id(), one.id(), one.name()), Set.of(Power.MEMBER));
            give.give(reader, matter, new GiveOpinion.Opinion(step, 1, said.paragraph(), said.content(), false));
        }
    }
}
