package cn.jiannuo.server.demo;

import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.voice.affair.JudgeIdea;
import cn.jiannuo.server.voice.affair.Panel;
import cn.jiannuo.server.voice.affair.SupportIdea;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets colleagues and the panel judge the year's ideas. */
@Component
@Profile("demo")
class Ideas {
    private static final List<String> REASONS = List.of("现场就能用，不用添东西", "两个处都提过，值得试", "先在一个组试一个月，再看要不要推开", "省得大家来回跑");
    private static final int MOST = 9;

    private final Panel panel;
    private final JudgeIdea judge;
    private final SupportIdea support;
    private final People people;
    private final Random random = new Random(20_261_126);

    Ideas(Panel panel, JudgeIdea judge, SupportIdea support, People people) {
        this.panel = panel;
        this.judge = judge;
        this.support = support;
        this.people = people;
    }

    /** @return whether the step was the panel's, and somebody of it has spoken */
    boolean takes(Actor doer, Matter matter, Step step) {
        Optional<Panel.Sitting> sitting =
                panel.sitting(matter).filter(one -> one.step().id().equals(step.id()));
        if (sitting.isEmpty()) {
            return false;
        }
        List<Person> all = people.all();
        for (int voices = random.nextInt(MOST); voices > 0; voices--) {
            Person one = all.get(random.nextInt(all.size()));
            support.support(new Actor.Member(doer.institution(), one.id(), one.id(), one.name()), matter.id(), true);
        }
        boolean yes = random.nextInt(8) > 0;
        judge.judge(doer, matter.id(), yes, yes ? REASONS.get(random.nextInt(REASONS.size())) : "和去年试过的差不多，先不急");
        return true;
    }
}
