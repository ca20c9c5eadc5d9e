package cn.jiannuo.rulebook.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The house has a ground floor and stairs: every room knows only the rooms below it. */
class RoomsTest {
    private static final String BASE = "cn.jiannuo.rulebook";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    /** Each room and the rooms it may know. The command line stands on top and may know them all. */
    private static Map<String, List<String>> rooms() {
        Map<String, List<String>> rooms = new LinkedHashMap<>();
        rooms.put("fact", List.of());
        rooms.put("text", List.of());
        rooms.put("calendar", List.of());
        rooms.put("apportion", List.of());
        rooms.put("procedure", List.of("text"));
        rooms.put("table", List.of());
        rooms.put("expression", List.of("fact", "text"));
        rooms.put("source", List.of("text"));
        rooms.put("roster", List.of("fact", "table", "text"));
        rooms.put("regulation", List.of("expression", "fact", "calendar", "apportion", "procedure", "source", "text"));
        rooms.put("read", with(rooms, "regulation", "text"));
        rooms.put("plan", with(rooms, "regulation", "roster", "text"));
        rooms.put("judge", with(rooms, "plan"));
        rooms.put("explain", with(rooms, "plan", "read", "table"));
        rooms.put("check", with(rooms, "judge", "read", "table"));
        rooms.put("diff", with(rooms, "explain"));
        return rooms;
    }

    /** What a room may know, that room, and more. */
    private static List<String> with(Map<String, List<String>> rooms, String room, String... more) {
        return Stream.concat(
                        Stream.concat(rooms.getOrDefault(room, List.of()).stream(), Stream.of(room)), Stream.of(more))
                .distinct()
                .toList();
    }

    static Stream<Arguments> stairs() {
        return rooms().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest
    @MethodSource("stairs")
    void a_room_knows_only_the_rooms_below_it(String room, List<String> below) {
        Set<String> above = all();
        above.remove(room);
        above.removeAll(below);
        noClasses()
                .that()
                .resideInAPackage(BASE + "." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        above.stream().map(r -> BASE + "." + r + "..").toArray(String[]::new))
                .check(HOUSE);
    }

    private static Set<String> all() {
        Set<String> all = new TreeSet<>();
        HOUSE.forEach(c -> {
            String name = c.getPackageName();
            if (name.startsWith(BASE + ".")) {
                all.add(name.substring(BASE.length() + 1).split("\\.", -1)[0]);
            }
        });
        return all;
    }

    @Test
    void every_room_has_its_place_on_the_stairs() {
        Set<String> known = new TreeSet<>(rooms().keySet());
        known.add("command");
        assertThat(all()).isEqualTo(known);
    }

    @Test
    void no_rooms_know_each_other_in_a_circle() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void nobody_looks_at_the_clock() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(java.util.Date.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .check(HOUSE);
    }

    @Test
    void only_the_command_line_speaks_to_the_terminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".command..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(HOUSE);
    }

    @Test
    void the_library_knows_neither_spring_nor_a_database_nor_the_network() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..", "java.net..")
                .check(HOUSE);
    }

    @Test
    void classes_are_named_after_what_they_are() {
        classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .check(HOUSE);
    }

    @Test
    void money_and_places_are_never_counted_in_floating_point() {
        classes()
                .that()
                .resideInAnyPackage(Stream.of("apportion", "plan", "judge", "regulation", "read", "fact")
                        .map(room -> BASE + "." + room + "..")
                        .toArray(String[]::new))
                .should(new NoFloatingPoint())
                .check(HOUSE);
    }
}
