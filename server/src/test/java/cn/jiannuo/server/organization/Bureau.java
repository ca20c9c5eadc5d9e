package cn.jiannuo.server.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Tenancy;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A small bureau for tests: its roster, and who acts in it. */
final class Bureau {
    static final String HEADER = "工号,姓名,单位,职务,职级,人员类别,出生日期,群体\n";
    static final String ROSTER = HEADER
            + "B01,冯正平,统计局,局长,正处级,在职,1970-01-31,unit-head\n"
            + "B02,何建平,统计局,副局长,副处级,在职,1972-05-22,\n"
            + "B03,陶卫国,统计局/工会,主席,正科级,在职,1975-03-01,unit-head\n"
            + "B04,周敏,统计局/工会,干事,科员,在职,1990-07-09,women\n"
            + "B05,梁文博,统计局/普查科,科长,正科级,在职,1980-11-20,unit-head\n"
            + "B06,赵桂芳,统计局/普查科,一级科员,科员,在职,1988-02-14,women;delegates\n";

    private final InstitutionId institution;
    private final ImportRoster rosters;
    private final People people;

    Bureau(InstitutionId institution, ImportRoster rosters, People people) {
        this.institution = institution;
        this.rosters = rosters;
        this.people = people;
    }

    Actor actor() {
        return new Actor.Member(institution, 1, 1, "郑雅琴");
    }

    <T> T in(Supplier<T> work) {
        return Tenancy.within(institution, work::get);
    }

    Outcome imports(String csv) {
        return in(() -> rosters.importAtOnce(actor(), "花名册.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    Bureau founded() {
        assertThat(imports(ROSTER)).isEqualTo(new Outcome.Done(1));
        return this;
    }

    /** The same people with one column more, in which one of them has something. */
    void importWith(String column, String code, String cell) {
        String csv = ROSTER.lines()
                .map(line -> line + (line.startsWith("工号") ? "," + column : line.startsWith(code) ? "," + cell : ","))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(imports(csv)).isInstanceOf(Outcome.Done.class);
    }

    Person person(String code) {
        return in(() -> people.byCode(code).orElseThrow());
    }

    long id(String code) {
        return person(code).id();
    }
}
