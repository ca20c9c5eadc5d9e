package cn.jiannuo.server.voice.web;

import cn.jiannuo.rulebook.fact.Choice.Option;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.server.voice.affair.Affair;
import cn.jiannuo.server.voice.affair.AffairList;
import cn.jiannuo.server.voice.affair.AffairList.Standing;
import cn.jiannuo.server.voice.affair.Door;
import cn.jiannuo.server.voice.affair.Doorway;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * 登记簿 of a door.
 *
 * @param ways what may be handed in here today; none where no regulation in force promises it
 * @param month what this month brought
 * @param desk whether the reader takes such cases
 */
public record AffairsPage(
        AffairList.Search search, AffairList.Found found, List<Doorway> ways, AffairList.Month month, boolean desk) {

    public String key() {
        return "affair." + search.door().word();
    }

    public String path() {
        return "/voice/" + search.door().word();
    }

    /** An idea is known by what it says, not by who said it. */
    public boolean isIdeas() {
        return search.door() == Door.IDEAS;
    }

    public static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    /** Kinds of what it is about, to look for. */
    public List<Option> sorts() {
        return ways.stream()
                .flatMap(way -> way.fields().stream())
                .filter(field -> field.type() instanceof Type.OneOf)
                .findFirst()
                .map(field -> ((Type.OneOf) field.type()).choice().options())
                .orElse(List.of());
    }

    /** Whether the regulation has a shorter way than the usual one for such a case. */
    public boolean isPressing(Affair affair) {
        return !usual().equals(affair.rule());
    }

    /** Name of the procedure that cases go through where nothing is special. */
    public String usual() {
        return ways.isEmpty() ? "" : ways.getFirst().procedures().getFirst().id();
    }

    /** Whether there are more than were counted. */
    public boolean isMore() {
        return found.total() > AffairList.COUNTED;
    }

    public long pages() {
        return (found.total() + AffairList.PAGE - 1) / AffairList.PAGE;
    }

    /** Beyond what was counted a page that is full may have one after it. */
    public boolean hasNext() {
        return isMore() ? found.affairs().size() == AffairList.PAGE : search.page() + 1 < pages();
    }

    public String address(Standing standing, int page, boolean sheet) {
        return path() + "?state=" + word(standing) + "&q=" + encoded(search.text()) + "&sort=" + encoded(search.sort())
                + (sheet ? "&sheet=true" : "&page=" + page);
    }

    public String address(int page) {
        return address(search.standing(), page, false);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
