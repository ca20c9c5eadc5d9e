package cn.jiannuo.rulebook.examples;

import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.rulebook.read.PackReader.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes every file of {@code examples/}; a test asserts that the checked-in files are what this makes.
 *
 * <p>Run with the root of the repository to write them anew, after a pack has renamed a field or a story has changed.
 */
final class ExampleFiles {
    static final List<String> STORIES = List.of(
            CareStory.LINES,
            VisitStory.LINES,
            OpennessStory.LINES,
            SupervisionStory.LINES,
            LookBackStory.LINES,
            StudyStory.LINES,
            RecuperationStory.LINES);

    private ExampleFiles() {}

    static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        Path folder = Files.createDirectories(root.resolve("examples"));
        for (Map.Entry<String, byte[]> file : made(vocabulary(root)).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** The files by name. */
    static Map<String, byte[]> made(Vocabulary vocabulary) throws IOException {
        Staff staff = new Staff();
        Words words = new Words(vocabulary);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("roster.csv", RosterSheet.chinese(staff, words).csv());
        files.put("roster.xlsx", Workbooks.xlsx("roster", RosterSheet.english(staff)));
        files.put("events.csv", EventSheet.of(year(staff), words).csv());
        files.put(
                "payments.csv",
                EventSheet.of(new Story(staff).read(SmallTables.PAYMENTS), words)
                        .csv());
        files.put("units.csv", SmallTables.units().csv());
        return files;
    }

    /** All that happened in the year, story after story. */
    static List<Happening> year(Staff staff) {
        List<Happening> year = new ArrayList<>();
        STORIES.forEach(lines -> year.addAll(new Story(staff).read(lines)));
        year.addAll(new Routine(staff).year());
        return year;
    }

    /** The words of the five packs together. */
    static Vocabulary vocabulary(Path root) throws IOException {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> packs = Files.walk(root.resolve("regulations"))) {
            for (Path pack :
                    packs.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
                sources.add(new Source(pack.toString(), Files.readString(pack)));
            }
        }
        return PackReader.read(sources).vocabulary();
    }
}
