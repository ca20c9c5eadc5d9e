package cn.jiannuo.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Writes {@code roster.csv} and {@code events.csv} of an imagined bureau of any size: the same size gives the same bytes.
 *
 * <p>Twenty-five people to a section, four sections to a department; the offices that seats are named after come first. One
 * person in ten has something happen in 2026.
 */
public final class RosterGenerator {
    private static final int SECTION = 25;
    private static final List<String> OFFICES = List.of("办公室", "人事教育处", "财务处", "机关党委", "纪检组", "工会", "机关服务中心", "离退休干部处");
    private static final List<String> SURNAMES = List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "沈", "韩");
    private static final List<String> NAMES = List.of("建国", "淑芬", "伟", "敏", "文静", "海涛", "秀英", "立新", "晓燕", "志强");
    private static final List<String> RANKS = List.of("办事员", "科员", "科员", "科员", "副科级", "副科级", "正科级", "副处级", "正处级");
    private static final List<String> GRADES = List.of("称职", "称职", "称职", "优秀", "基本称职");
    private static final List<String> HONOURS = List.of("嘉奖", "记功", "县级表彰");
    private static final List<String> KINDS =
            List.of("hospitalised", "serious-illness", "bereaved", "child-born", "married");
    private static final List<String> RELATIONS = List.of("self", "spouse", "parent", "child", "sibling");

    private final Random random = new Random(20_260_101);

    /** Writes both files: {@code PEOPLE FOLDER}. */
    public static void main(String[] args) throws IOException {
        new RosterGenerator().write(Integer.parseInt(args[0]), Path.of(args[1]));
    }

    /**
     * Writes both files, over what the folder held.
     *
     * @param people how many, from 1
     * @param folder where both files go; it is made when missing
     */
    public void write(int people, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (BufferedWriter roster = Files.newBufferedWriter(folder.resolve("roster.csv"), UTF_8);
                BufferedWriter events = Files.newBufferedWriter(folder.resolve("events.csv"), UTF_8)) {
            roster.write(
                    "code,name,unit,post,rank,employment,gender,birth_date,joined_on,marital,away,away_from,away_to,"
                            + "party_member,groups,honours,appraisals,last_recuperation,term_from,term_until\n");
            events.write("kind,date,person,unit,relation,detail,until\n");
            for (int i = 0; i < people; i++) {
                person(i, roster);
                if (random.nextInt(10) == 0) {
                    event(i, events);
                }
            }
        }
    }

    private void person(int i, Writer out) throws IOException {
        int age = 22 + random.nextInt(50);
        boolean retired = age >= 60;
        boolean away = !retired && random.nextInt(50) == 0;
        boolean leader = i % 1_000 < 7;
        List<String> cells = List.of(
                code(i),
                one(SURNAMES) + one(NAMES),
                unit(i),
                retired ? "" : "科员",
                leader ? "正处级" : one(RANKS),
                retired ? "retired" : "active",
                random.nextBoolean() ? "male" : "female",
                day(2026 - age),
                day(2026 - age + 22),
                random.nextInt(5) == 0 ? "single" : "married",
                away ? one(List.of("in-province", "out-of-province")) : "",
                away ? "2025-03-01" : "",
                away ? "2027-02-28" : "",
                random.nextInt(3) == 0 ? "中共党员" : "群众",
                leader ? "leading-party-group" : random.nextInt(40) == 0 ? "hardship" : "",
                random.nextInt(5) == 0 ? one(HONOURS) + "@" + day(2018 + random.nextInt(8)) : "",
                "2024=" + one(GRADES) + ";2025=" + one(GRADES),
                random.nextInt(3) == 0 ? day(2020 + random.nextInt(6)) : "",
                leader ? day(2021 + random.nextInt(4)) : "",
                leader ? day(2026 + random.nextInt(4)) : "");
        out.write(String.join(",", cells) + "\n");
    }

    private void event(int i, Writer out) throws IOException {
        List<String> cells = List.of(one(KINDS), day(2026), code(i), "", one(RELATIONS), "", "");
        out.write(String.join(",", cells) + "\n");
    }

    private static String code(int i) {
        return "P%07d".formatted(i);
    }

    private static String unit(int i) {
        int section = i / SECTION;
        int department = section / 4;
        String name = department < OFFICES.size() ? OFFICES.get(department) : "第" + department + "处";
        return "本局/" + name + "/" + (section % 4 + 1) + "科";
    }

    private String day(int year) {
        return LocalDate.of(year, 1, 1).plusDays(random.nextInt(365)).toString();
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
