package cn.jiannuo.server.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.roster.Read;
import cn.jiannuo.rulebook.roster.Roster;
import cn.jiannuo.rulebook.roster.RosterReader;
import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.organization.core.Changes;
import cn.jiannuo.server.organization.core.CheckUpload;
import cn.jiannuo.server.organization.core.ConfirmUpload;
import cn.jiannuo.server.tenancy.Institutions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ImportRosterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Institutions institutions;

    @Autowired
    ImportRoster rosters;

    @Autowired
    CheckUpload check;

    @Autowired
    ConfirmUpload confirm;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    Stations stations;

    @Autowired
    RosterSnapshot snapshot;

    @Autowired
    RosterVocabulary vocabulary;

    @Autowired
    DeclareSeat declare;

    @Autowired
    GiveSeat give;

    private Bureau bureau() {
        return new Bureau(Founding.institution(institutions), rosters, people);
    }

    private long upload(Bureau bureau, String csv) {
        return bureau.in(() -> check.upload(bureau.actor(), "花名册.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private Changes changes(Bureau bureau, String csv) {
        long upload = upload(bureau, csv);
        return bureau.in(() -> check.check(upload).orElseThrow().changes().orElseThrow());
    }

    @Test
    void the_first_import_brings_people_units_and_heads() {
        Bureau bureau = bureau().founded();

        assertThat(bureau.in(() -> units.all()).stream().map(Unit::path)).containsExactly("统计局", "统计局/工会", "统计局/普查科");
        assertThat(bureau.person("B04"))
                .extracting(Person::name, Person::unitPath, Person::post, Person::employment)
                .containsExactly("周敏", "统计局/工会", "干事", "active");
        assertThat(bureau.in(() -> stations.holders(Station.head("统计局/普查科"), TODAY)))
                .extracting(Holder::name)
                .containsExactly("梁文博");
    }

    @Test
    void every_error_is_told_by_row_column_and_value_and_nothing_is_imported() {
        Bureau bureau = bureau().founded();
        String broken = Bureau.ROSTER.replace("1990-07-09", "1990-02-30").replace("B06,赵桂芳", "B05,赵桂芳");
        long upload = upload(bureau, broken);

        CheckUpload.Checked checked = bureau.in(() -> check.check(upload).orElseThrow());

        assertThat(checked.changes()).isEmpty();
        assertThat(checked.reading().errors())
                .extracting(error -> error.row() + " " + error.column() + " " + error.value())
                .containsExactly("5 出生日期 1990-02-30", "7 工号 B05");
        assertThat(bureau.in(() -> confirm.confirm(bureau.actor(), upload, 1))).isInstanceOf(Outcome.Refused.class);
        assertThat(bureau.in(() -> snapshot.version())).isEqualTo(1);
    }

    @Test
    void a_file_that_is_no_table_is_refused() {
        Bureau bureau = bureau();
        assertThat(bureau.imports("<html>花名册</html>")).isInstanceOf(Outcome.Refused.class);
        assertThat(bureau.imports("")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        Bureau bureau = bureau().founded();

        assertThat(changes(bureau, Bureau.ROSTER).isEmpty()).isTrue();
        assertThat(bureau.imports(Bureau.ROSTER)).isEqualTo(new Outcome.Done(1));
        assertThat(bureau.in(() -> snapshot.version())).isEqualTo(1);
    }

    @Test
    void a_day_written_in_another_way_is_no_change_but_another_rank_word_is() {
        Bureau bureau = bureau().founded();

        assertThat(changes(bureau, Bureau.ROSTER.replace("1990-07-09", "1990年7月9日"))
                        .isEmpty())
                .isTrue();
        assertThat(changes(bureau, Bureau.ROSTER.replace("副局长,副处级", "副局长,三级调研员"))
                        .editing())
                .singleElement()
                .satisfies(editing ->
                        assertThat(editing.cells()).containsExactly(new Changes.CellChange("rank", "副处级", "三级调研员")));
    }

    @Test
    void somebody_who_left_loses_the_seats_and_the_preview_says_which() {
        Bureau bureau = bureau().founded();
        bureau.in(() -> declare.declare("union", "工会", java.util.Optional.empty()));
        bureau.in(() -> give.give(
                bureau.actor(),
                new GiveSeat.Gift(Station.seat("union"), bureau.id("B04"), false, TODAY, java.util.Optional.empty())));
        long zhou = bureau.id("B04");
        String without = Bureau.ROSTER.replace("B04,周敏,统计局/工会,干事,科员,在职,1990-07-09,women\n", "");

        assertThat(changes(bureau, without).leaving()).singleElement().satisfies(leaving -> {
            assertThat(leaving.person().name()).isEqualTo("周敏");
            assertThat(leaving.held())
                    .singleElement()
                    .satisfies(held -> assertThat(held.name()).isEqualTo("工会"));
        });
        bureau.imports(without);

        assertThat(bureau.in(() -> stations.holders(Station.seat("union"), TODAY)))
                .as("now the head of the unit of that name")
                .extracting(Holder::name)
                .containsExactly("陶卫国");
        assertThat(bureau.in(() -> stations.of(zhou, TODAY))).containsExactly(Station.person("B04"));
        assertThat(bureau.in(() -> people.isHere(zhou))).isFalse();
        assertThat(bureau.in(() -> people.byId(zhou)))
                .as("what they did keeps its name")
                .isPresent();
    }

    @Test
    void somebody_who_comes_back_is_the_same_person() {
        Bureau bureau = bureau().founded();
        long zhou = bureau.id("B04");
        bureau.imports(Bureau.ROSTER.replace("B04,周敏,统计局/工会,干事,科员,在职,1990-07-09,women\n", ""));

        assertThat(changes(bureau, Bureau.ROSTER).joining())
                .singleElement()
                .satisfies(joining -> assertThat(joining.returns()).isTrue());
        bureau.imports(Bureau.ROSTER);

        assertThat(bureau.id("B04")).isEqualTo(zhou);
        assertThat(bureau.in(() -> people.isHere(zhou))).isTrue();
    }

    @Test
    void a_renamed_unit_stays_the_same_unit_and_what_was_written_under_the_old_name_finds_it() {
        Bureau bureau = bureau().founded();
        long census = bureau.in(() -> units.byPath("统计局/普查科").orElseThrow().id());
        String renamed = Bureau.ROSTER.replace("统计局/普查科", "统计局/普查中心");

        Changes changes = changes(bureau, renamed);
        assertThat(changes.renaming())
                .singleElement()
                .satisfies(each -> assertThat(each.to()).isEqualTo("统计局/普查中心"));
        assertThat(changes.moving()).isEmpty();
        bureau.imports(renamed);

        assertThat(bureau.in(() -> units.byPath("统计局/普查科"))).hasValueSatisfying(unit -> {
            assertThat(unit.id()).isEqualTo(census);
            assertThat(unit.path()).isEqualTo("统计局/普查中心");
        });
        assertThat(bureau.in(() -> stations.holders(Station.head("统计局/普查科"), TODAY)))
                .extracting(Holder::name)
                .containsExactly("梁文博");
        assertThat(bureau.in(() -> stations.of(bureau.id("B05"), TODAY)))
                .contains(Station.head("统计局/普查科"), Station.head("统计局/普查中心"));
    }

    @Test
    void two_units_that_merge_are_not_taken_for_a_new_name() {
        Bureau bureau = bureau().founded();
        String merged = Bureau.ROSTER.replace("统计局/普查科", "统计局/综合科").replace("统计局/工会", "统计局/综合科");

        Changes changes = changes(bureau, merged);

        assertThat(changes.renaming()).isEmpty();
        assertThat(changes.opening()).containsExactly("统计局/综合科");
        assertThat(changes.closing()).hasSize(2);
        assertThat(changes.moving()).hasSize(4);
    }

    @Test
    void a_column_the_file_lacks_stays_as_it_is() {
        Bureau bureau = bureau().founded();
        String narrow = "code,name,unit\nB01,冯正平,统计局\nB02,何建平,统计局\nB03,陶卫国,统计局/工会\n"
                + "B04,周敏,统计局/普查科\nB05,梁文博,统计局/普查科\nB06,赵桂芳,统计局/普查科\n";

        Changes changes = changes(bureau, narrow);
        assertThat(changes.keptColumns()).containsExactly("post", "rank", "employment", "birth_date", "groups");
        assertThat(changes.editing()).isEmpty();
        assertThat(changes.heading()).as("who heads what is not unsaid either").isEmpty();
        bureau.imports(narrow);

        assertThat(bureau.person("B04"))
                .extracting(Person::unitPath, Person::post, Person::employment)
                .containsExactly("统计局/普查科", "干事", "active");
    }

    @Test
    void two_imports_at_once_one_wins_and_the_other_is_told() throws Exception {
        Bureau bureau = bureau().founded();
        long one = upload(bureau, Bureau.ROSTER.replace("干事", "副主席"));
        long other = upload(bureau, Bureau.ROSTER.replace("一级科员", "副科长"));
        List<Callable<Outcome>> both = List.of(
                () -> bureau.in(() -> confirm.confirm(bureau.actor(), one, 1)),
                () -> bureau.in(() -> confirm.confirm(bureau.actor(), other, 1)));

        List<Outcome> outcomes;
        try (var threads = Executors.newFixedThreadPool(2)) {
            outcomes = threads.invokeAll(both).stream().map(Future::resultNow).toList();
        }

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).contains(new Outcome.Refused("organization.refused.roster-changed", List.of()));
        assertThat(bureau.in(() -> snapshot.version())).isEqualTo(2);
    }

    @Test
    void confirming_again_does_nothing_twice() {
        Bureau bureau = bureau().founded();
        long upload = upload(bureau, Bureau.ROSTER.replace("干事", "副主席"));

        assertThat(bureau.in(() -> confirm.confirm(bureau.actor(), upload, 1))).isEqualTo(new Outcome.Done(2));
        assertThat(bureau.in(() -> confirm.confirm(bureau.actor(), upload, 1))).isEqualTo(new Outcome.Done(2));
        assertThat(bureau.in(() -> snapshot.version())).isEqualTo(2);
    }

    @Test
    void another_institution_sees_nothing_of_it() {
        Bureau bureau = bureau().founded();
        long zhou = bureau.id("B04");
        long upload = upload(bureau, Bureau.ROSTER);
        Bureau other = bureau();

        assertThat(other.in(() -> people.byCode("B04"))).isEmpty();
        assertThat(other.in(() -> people.byId(zhou))).isEmpty();
        assertThat(other.in(() -> units.all())).isEmpty();
        assertThat(other.in(() -> check.check(upload))).isEmpty();
        assertThat(other.in(() -> stations.of(zhou, TODAY))).isEmpty();
        assertThat(other.in(() -> confirm.confirm(other.actor(), upload, 0))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void the_snapshot_of_the_example_roster_reads_as_the_file_does() throws Exception {
        Bureau bureau = bureau();
        byte[] file = Files.readAllBytes(Path.of("../examples/roster.csv"));
        bureau.in(() -> rosters.importAtOnce(bureau.actor(), "roster.csv", file));

        Read<Roster> read = bureau.in(() -> RosterReader.read(snapshot.table(), vocabulary.get()));

        assertThat(read.errors()).isEmpty();
        assertThat(read.get().size()).isEqualTo(128);
        assertThat(bureau.in(() -> snapshot.columns()))
                .as("columns that only packs declare survive under their headings")
                .contains("birth_date", "上次疗休养", "人均月收入");
    }
}
