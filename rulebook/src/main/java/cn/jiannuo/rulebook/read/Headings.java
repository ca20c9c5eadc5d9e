package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.source.Findings;
import cn.jiannuo.rulebook.source.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headings of one pack, each with an id of its own: {@code 第八条　生病看望 {#hospital}}. */
final class Headings {
    private static final Pattern HEADING = Pattern.compile("^(.*?)\\s*\\{#([^}]*)}\\s*$");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*([-.][a-z0-9]+)*");

    private final Findings findings;
    private final Map<String, Place> ids = new HashMap<>();

    Headings(Findings findings) {
        this.findings = findings;
    }

    record Titled(String title, String id) {}

    /** A heading without an id gets one from its line, so that reading can go on. */
    Titled titled(String text, Place place) {
        Matcher matcher = HEADING.matcher(text);
        if (!matcher.matches()) {
            findings.error(place, "pack.heading-id", text);
            return new Titled(text, "line-" + place.line());
        }
        String id = matcher.group(2);
        if (!ID.matcher(id).matches()) {
            findings.error(place, "id.form", id);
        }
        Place before = ids.putIfAbsent(id, place);
        if (before != null) {
            findings.error(place, "pack.heading-twice", id, before.line());
        }
        return new Titled(matcher.group(1), id);
    }
}
