package cn.jiannuo.rulebook.examples;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a reader who knows such bureaus would stumble over if it were not so. */
class BelievableTest {
    /** What may happen on any day: life does, and so do leave, phones and study at home. */
    private static final Set<String> ANY_DAY = Set.of(
            "hospitalised",
            "bereaved",
            "staff-died",
            "service-call",
            "call-missed",
            "sudden-misfortune",
            "serious-illness",
            "child-born",
            "married");

    private static final Set<String> AFTER_DEATH = Set.of("staff-died", "care-visit");

    private final Staff staff = new Staff();
    private final List<Happening> year = ExampleFiles.year(staff);

    @Test
    void nobody_started_work_before_eighteen_or_after_the_roster_was_made() {
        assertThat(staff.all()).isNotEmpty();
        assertThat(staff.all())
                .filteredOn(member -> member.joined().isBefore(member.birth().plusYears(18))
                        || member.joined().isAfter(LocalDate.of(2025, 12, 31)))
                .isEmpty();
    }

    @Test
    void people_retire_at_the_age_the_law_says() {
        for (Member member : staff.all()) {
            int ageAtYearStart = member.birth().until(LocalDate.of(2026, 1, 1)).getYears();
            boolean woman = member.cell("gender").equals("女");
            if (member.is("退休")) {
                assertThat(ageAtYearStart).as(member.name()).isGreaterThanOrEqualTo(woman ? 55 : 60);
            } else {
                assertThat(ageAtYearStart).as(member.name()).isLessThan(woman ? 55 : 60);
            }
        }
    }

    @Test
    void the_leading_group_has_five_members_who_are_all_of_the_party() {
        assertThat(staff.all().stream().filter(m -> m.cell("groups").contains("leading-party-group")))
                .hasSize(5)
                .allSatisfy(m -> assertThat(m.cell("party_member")).isEqualTo("中共党员"))
                .allSatisfy(m -> assertThat(m.unit()).isEmpty());
    }

    @Test
    void every_unit_is_listed_with_its_head_first() {
        for (String department : List.of("办公室", "财政审计处", "企业审计处", "工会", "机关服务中心", "计算机审计中心")) {
            Member first = staff.all().stream()
                    .filter(m -> m.unit().equals(department))
                    .findFirst()
                    .orElseThrow();
            assertThat(first.cell("post")).as(department).containsAnyOf("主任", "处长", "主席");
        }
    }

    @Test
    void the_office_does_its_business_on_workdays() {
        WorkCalendar calendar = WorkCalendar.china();

        assertThat(year)
                .filteredOn(each -> !ANY_DAY.contains(each.kind()))
                .hasSizeGreaterThan(200)
                .filteredOn(each -> !calendar.isWorkday(each.date()))
                .isEmpty();
    }

    @Test
    void the_dead_are_only_mourned() {
        for (Happening death :
                year.stream().filter(e -> e.kind().equals("staff-died")).toList()) {
            assertThat(year)
                    .filteredOn(e -> e.fields()
                            .getOrDefault("person", "")
                            .equals(death.fields().get("person")))
                    .filteredOn(e -> e.date().isAfter(death.date()))
                    .extracting(Happening::kind)
                    .allMatch(AFTER_DEATH::contains);
        }
    }

    @Test
    void an_event_until_a_day_ends_after_it_began() {
        assertThat(year)
                .filteredOn(each -> each.fields().containsKey("until"))
                .allSatisfy(each -> assertThat(Happening.day(each.fields().getOrDefault("until", "")))
                        .isAfterOrEqualTo(each.date()));
    }

    @Test
    void whoever_reports_the_fare_home_is_away_on_that_day() {
        assertThat(year)
                .filteredOn(each -> each.kind().equals("home-trip-claim"))
                .allSatisfy(each -> {
                    Member member = staff.all().stream()
                            .filter(m -> m.code().equals(each.fields().get("person")))
                            .findFirst()
                            .orElseThrow();
                    assertThat(each.date().toString()).isBetween(member.cell("away_from"), member.cell("away_to"));
                });
    }
}
