package cn.jiannuo.server.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.regulation.Rulebook;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.regulation.core.Adopted;
import cn.jiannuo.server.regulation.core.Adopting;
import cn.jiannuo.server.regulation.core.AdoptionRefusal;
import cn.jiannuo.server.tenancy.InstitutionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class AdoptionTest {
    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);

    private final Office office;
    private final RulesInForce rules;

    AdoptionTest(@Autowired ApplicationContext context) {
        this.office = new Office(context);
        this.rules = context.getBean(RulesInForce.class);
    }

    @Test
    void what_is_adopted_is_in_force_from_its_day_and_not_before() {
        InstitutionId id = office.found();

        String hash = office.inForce(id, Office.text(LocalDate.of(2026, 1, 1)), FROM);

        Rulebook book = Office.within(id, () -> rules.current().rulebook());
        assertThat(book.inForce("tea", FROM.minusDays(1))).isEmpty();
        assertThat(book.inForce("tea", FROM)).get().extracting(r -> r.hash()).isEqualTo(hash);
        assertThat(Office.within(id, () -> rules.current().seatUnits())).containsEntry("union", "云岭市统计局/工会");
    }

    @Test
    void a_seat_nobody_is_named_for_is_told_by_its_name() {
        InstitutionId id = office.found();
        String hash = office.upload(id, Office.text(LocalDate.of(2026, 1, 1)));

        Adopted adopted = office.adopt(id, new Adopting(hash, FROM, Map.of("office", "云岭市统计局/办公室")));

        assertThat(adopted)
                .isEqualTo(new Adopted.Refused(
                        List.of(new AdoptionRefusal.UnboundSeats(List.of("工会")))));
        assertThat(Office.within(id, () -> rules.current().rulebook().versions())).isEmpty();
    }
}
