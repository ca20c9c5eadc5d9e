package cn.jiannuo.rulebook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.plan.Duty.Obligor;
import cn.jiannuo.rulebook.plan.Duty.Obligor.Kind;
import cn.jiannuo.rulebook.read.TestPacks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The year 2026 in an office under the five packs: days a calendar on the wall can confirm. */
class YearOfTheOfficeTest {
    private static final String HEADER = "code,name,unit,employment,birth_date,away,away_from,away_to";
    private static final String[] OFFICE = {
        HEADER,
        "a01,王秀兰,本部/财务处/一科,active,1970-03-02,,,",
        "a02,李卫国,本部/工会,active,1980-02-29,,,",
        "a03,张敏,本部/人事教育处,active,1975-10-05,,,",
        "a04,赵强,本部/办公室,active,1982-07-01,in-province,2026-03-02,2026-04-10",
        "a05,孙丽,本部/机关党委,active,1983-08-01,out-of-province,2026-01-31,2026-04-29"
    };

    private static Plans office() {
        return Plans.of(Plans.five(), OFFICE);
    }

    private static List<String> dues(List<Duty> duties) {
        return duties.stream().map(d -> d.due().toString()).toList();
    }

    private static List<Duty> visits(String relation) {
        return office().with(List.of(
                        Map.of("kind", "hospitalised", "date", "2026-09-24", "person", "a01", "relation", relation)))
                .year("hospital-visit");
    }

    @Test
    void a_hospital_stay_before_the_national_holiday_is_visited_by_five_seats_by_the_ninth_of_october() {
        assertThat(visits("parent")).singleElement().satisfies(visit -> {
            assertThat(visit.due()).isEqualTo(LocalDate.of(2026, 10, 9));
            assertThat(visit.starts()).isEqualTo(LocalDate.of(2026, 9, 24));
            assertThat(visit.subject()).isEqualTo("a01");
            assertThat(visit.clause().covers()).containsExactly("A7");
            assertThat(visit.obligors())
                    .containsExactly(
                            new Obligor(Kind.SEAT, "union", "union", "本部/工会", false),
                            new Obligor(
                                    Kind.SEAT, "party-committee-office", "party-committee-office", "本部/机关党委", false),
                            new Obligor(Kind.SEAT, "hr", "hr", "本部/人事教育处", false),
                            new Obligor(Kind.SEAT, "office", "office", "本部/办公室", false),
                            new Obligor(Kind.UNIT, "本部/财务处", "department(person)", "本部/财务处", false));
        });
    }

    @Test
    void the_illness_of_a_parent_in_law_brings_no_visit() {
        assertThat(visits("parent-in-law")).isEmpty();
    }

    @Test
    void an_unknown_relation_is_asked_of_the_personnel_office_and_never_passed_over() {
        assertThat(visits("")).singleElement().satisfies(visit -> {
            assertThat(visit.code()).isEqualTo("hospital-visit?");
            assertThat(visit.obligors()).containsExactly(new Obligor(Kind.SEAT, "hr", "hr", "本部/人事教育处", false));
        });
    }

    @Test
    void the_double_ninth_follows_the_moon() {
        assertThat(office().year("double-ninth")).singleElement().satisfies(duty -> {
            assertThat(duty.occasion()).isEqualTo("2026 重阳");
            assertThat(duty.due()).as("18 October is a Sunday").isEqualTo(LocalDate.of(2026, 10, 16));
        });
    }

    @Test
    void four_quarterly_notices_start_in_a_year_each_ten_workdays_after_its_quarter() {
        assertThat(dues(office().year("quarterly-notice")))
                .containsExactly("2026-04-15", "2026-07-14", "2026-10-20", "2027-01-15");
    }

    @Test
    void who_was_born_on_the_leap_day_is_greeted_on_the_last_day_of_february() {
        List<Duty> greetings = office().duties(LocalDate.of(2023, 12, 1), LocalDate.of(2027, 12, 31)).stream()
                .filter(d ->
                        d.rule().id().equals("birthday-greeting") && d.subject().equals("a02"))
                .toList();
        assertThat(greetings).extracting(Duty::occasion).containsExactly("2024", "2025", "2026", "2027");
        assertThat(greetings.getFirst().due()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(greetings.get(2).due())
                .as("28 February 2026 is a make-up workday")
                .isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void a_birthday_in_the_national_holiday_is_kept_before_it_and_brings_the_gift() {
        assertThat(office().year("birthday-greeting").stream()
                        .filter(d -> d.subject().equals("a03")))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.due()).isEqualTo(LocalDate.of(2026, 9, 30));
                    assertThat(duty.amount()).hasValue(300_00);
                });
    }

    @Test
    void who_is_away_in_the_province_goes_home_every_fifteen_days_until_back() {
        assertThat(office().year("home-trip-in-province"))
                .filteredOn(d -> d.questions().isEmpty())
                .extracting(d -> d.subject() + " " + d.occasion())
                .containsExactly("a04 2026-03-17", "a04 2026-04-01");
    }

    @Test
    void who_is_away_outside_the_province_goes_home_every_month() {
        assertThat(office().year("home-trip-out-of-province"))
                .filteredOn(d -> d.questions().isEmpty())
                .extracting(d -> d.subject() + " " + d.occasion())
                .containsExactly("a05 2026-02-28", "a05 2026-03-31");
    }

    @Test
    void a_fact_whose_column_is_absent_is_asked_once_and_not_of_everybody() {
        Plans narrow = Plans.of(Plans.five(), "code,name,unit", "a01,王秀兰,本部", "a02,李卫国,本部", "a03,张敏,本部");
        Map<String, Long> each = narrow.year().stream()
                .filter(d -> d.questions().stream().anyMatch(q -> q.seat().isEmpty()))
                .collect(Collectors.groupingBy(
                        d -> d.regulation().id() + "/" + d.code() + "/" + d.occasion(), Collectors.counting()));
        assertThat(each)
                .isNotEmpty()
                .allSatisfy((duty, times) -> assertThat(times).as(duty).isEqualTo(1));
    }

    @Test
    void an_empty_cell_under_a_column_that_is_there_is_asked_of_that_person() {
        Plans office = Plans.of(
                Plans.rulebook(TestPacks.sample("2026-01-01", "", """
                        duty: women-day
                        name: 三八节慰问
                        every: year on 03-08
                        each: person
                        if: "person.gender == 'female'"
                        who: union
                        due: same day
                        """)),
                "code,name,unit,gender",
                "a01,王秀兰,本部,女",
                "a02,李卫国,本部,男",
                "a03,张敏,本部,");
        assertThat(office.year("women-day"))
                .extracting(d -> d.code() + " " + d.subject())
                .containsExactly("women-day a01", "women-day? a03");
    }
}
