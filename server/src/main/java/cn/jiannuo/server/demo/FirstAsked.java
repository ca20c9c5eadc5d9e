package cn.jiannuo.server.demo;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.voice.affair.Door;
import cn.jiannuo.server.voice.affair.Doorway;
import cn.jiannuo.server.voice.affair.Doorways;
import cn.jiannuo.server.voice.affair.HandIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Once a month a colleague asks whoever he happens to know, who hands it in for him and answers for it until it ends (首问负责). */
@Component
@Profile("demo")
class FirstAsked {
    private static final String ASKED = "SJ007";
    private static final int ON = 20;
    private static final List<String> WHOSE = List.of("SJ059", "SJ097", "SJ088");

    private final Doorways doorways;
    private final HandIn handIn;
    private final Matters matters;
    private final People people;

    FirstAsked(Doorways doorways, HandIn handIn, Matters matters, People people) {
        this.doorways = doorways;
        this.handIn = handIn;
        this.matters = matters;
        this.people = people;
    }

    void live(InstitutionId id, LocalDate day) {
        if (day.getDayOfMonth() != ON || !doorways.firstAskedAnswers()) {
            return;
        }
        Person asked = people.byCode(ASKED).orElseThrow();
        Doorway way = doorways.of(Door.REPAIRS).getFirst();
        String whose = WHOSE.get(day.getMonthValue() % WHOSE.size());
        HandIn.HandedIn handed = handIn.handIn(
                new SignedIn(new Actor.Member(id, asked.id(), asked.id(), asked.name()), Set.of(Power.MEMBER)),
                way,
                "first-asked-" + day,
                Map.of("person", whose, "matter", "water", "urgent", "no", "detail", "厨房下水堵了", "address", "家属院二号楼"));
        if (!(handed instanceof HandIn.HandedIn.Taken taken)) {
            throw new IllegalStateException("a repair of the demonstration was refused: " + handed);
        }
        matters.begin(taken.reference());
    }
}
