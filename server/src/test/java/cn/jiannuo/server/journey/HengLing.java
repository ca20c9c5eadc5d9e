package cn.jiannuo.server.journey;

import cn.jiannuo.server.organization.GiveSeat;
import cn.jiannuo.server.organization.ImportRoster;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.regulation.core.AdoptRegulation;
import cn.jiannuo.server.regulation.core.Adopted;
import cn.jiannuo.server.regulation.core.Adopting;
import cn.jiannuo.server.regulation.core.UploadPack;
import cn.jiannuo.server.regulation.core.Uploaded;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Tenancy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** 衡岭市审计局 in a journey: its people, the measures of the harmonious office adopted, and who sits where. */
public final class HengLing {
    public static final String NAME = "衡岭市审计局";

    /** Unit by seat. */
    private static final Map<String, String> SEATS = Map.of(
            "union", "工会",
            "party-committee-office", "机关党委",
            "hr", "人事教育处",
            "office", "办公室",
            "service-centre", "机关服务中心",
            "women-committee", "妇委会",
            "youth-league", "团委",
            "finance", "财务处",
            "discipline", "纪检监察室");

    private final ApplicationContext context;
    private final InstitutionId id;
    private final Actor founder;
    private final LocalDate first;

    /** @param first day from which everything holds */
    public HengLing(ApplicationContext context, InstitutionId id, LocalDate first) throws IOException {
        this.context = context;
        this.id = id;
        this.first = first;
        this.founder = new Actor.Administrator(id, 1, "系统初装");
        byte[] roster = Files.readAllBytes(Path.of("../examples/roster.csv"));
        String text =
                Files.readString(Path.of("../regulations/harmonious-office/2008-01-25.md"), StandardCharsets.UTF_8);
        Tenancy.run(id, () -> {
            context.getBean(ImportRoster.class).importAtOnce(founder, "roster.csv", roster);
            adopt(text, SEATS);
            give(Station.seat("union"), "SJ023");
            Map.of("机关党委", "SJ019", "人事教育处", "SJ013", "办公室", "SJ006", "企业审计处", headOf("企业审计处"))
                    .forEach((unit, code) -> give(Station.head(NAME + "/" + unit), code));
            give(Station.leader(NAME + "/企业审计处"), "SJ002");
        });
    }

    /** Adopts another of the five regulations; the seats both know are filled alike. */
    public void adoptToo(String file) throws IOException {
        String text = Files.readString(Path.of("../regulations/" + file), StandardCharsets.UTF_8);
        Tenancy.run(id, () -> adopt(text, SEATS));
    }

    /** A further regulation of the example comes into force. */
    public void adopt(Path file, Map<String, String> seats) throws IOException {
        String text = Files.readString(Path.of("../regulations").resolve(file), StandardCharsets.UTF_8);
        Tenancy.run(id, () -> adopt(text, seats));
    }

    /** Unit by seat: those of the first regulation, and more. */
    static Map<String, String> seats(Map<String, String> more) {
        Map<String, String> seats = new HashMap<>(SEATS);
        seats.putAll(more);
        return seats;
    }

    /** 局务公开民主管理办法, in which planning is SJ006's and discipline SJ019's. */
    void adoptOpenAffairs() throws IOException {
        Map<String, String> more = new HashMap<>();
        for (String seat : List.of(
                "leading-group",
                "party-committee",
                "party-secretary",
                "union-chair",
                "planning",
                "business",
                "audit",
                "democratic-management")) {
            more.put(seat, "办公室");
        }
        adopt(Path.of("open-affairs/2006-03-01.md"), seats(more));
        give(Station.seat("planning"), "SJ006");
        give(Station.seat("discipline"), "SJ019");
    }

    /** “五型”队伍建设, with somebody in each seat that its ideas and questions come to. */
    void adoptFiveTypes() throws IOException {
        adopt(
                Path.of("five-types/2008-08-01.md"),
                Map.of(
                        "committee", "办公室",
                        "office", "办公室",
                        "organisation-section", "人事教育处/干部科",
                        "training", "人事教育处/教育培训科",
                        "supervision", "办公室/督查科",
                        "research", "办公室/综合科"));
        Map.of(
                        "research", "SJ008",
                        "organisation-section", "SJ015",
                        "training", "SJ017",
                        "supervision", "SJ011",
                        "director", "SJ001",
                        "service-centre", "SJ118")
                .forEach((seat, code) -> give(Station.seat(seat), code));
    }

    private void adopt(String text, Map<String, String> seats) {
        String hash = ((Uploaded.Kept) context.getBean(UploadPack.class).upload(founder, "regulation.md", text)).hash();
        Map<String, String> units = new HashMap<>();
        // what else a regulation names is looked after by the office
        Arrays.stream(text.split("---")[1].split("\\R"))
                .filter(line -> line.startsWith("  ") && line.contains(": "))
                .map(line -> line.strip().split(":")[0])
                .forEach(seat -> units.put(seat, NAME + "/" + SEATS.getOrDefault(seat, "办公室")));
        seats.forEach((seat, unit) -> units.put(seat, NAME + "/" + unit));
        units.put("director", NAME);
        Adopted adopted = context.getBean(AdoptRegulation.class).adopt(founder, new Adopting(hash, first, units));
        if (adopted instanceof Adopted.Refused refused) {
            throw new IllegalStateException("a regulation was refused: " + refused);
        }
    }

    public Actor founder() {
        return founder;
    }

    public Person person(String code) {
        return Tenancy.within(
                id, () -> context.getBean(People.class).byCode(code).orElseThrow());
    }

    public void give(Station station, String code) {
        Tenancy.run(
                id,
                () -> context.getBean(GiveSeat.class)
                        .give(founder, new GiveSeat.Gift(station, person(code).id(), false, first, Optional.empty())));
    }

    private String headOf(String unit) {
        return context.getBean(People.class)
                .within(NAME + "/" + unit)
                .getFirst()
                .code();
    }
}
