package cn.jiannuo.server.audit.web;

import cn.jiannuo.server.audit.Named;
import cn.jiannuo.server.audit.Named.Called;
import cn.jiannuo.server.audit.core.Entry;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.StationNames;
import cn.jiannuo.server.ui.Frame;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How entries of the log are put to people: acts and closed lists in words, people, stations, duties, matters and letters by name. What
 * has no name stands with its label.
 */
public final class AuditWords {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern CALL = Pattern.compile("(GET|HEAD|POST|PUT|PATCH|DELETE) (/.*)");

    /** Facts that name people by their codes. */
    private static final Set<String> PEOPLE = Set.of("people", "person", "code");

    private final Frame page;
    private final StationNames stations;
    private final List<Named> named;
    private final Map<String, Called> called = new HashMap<>();
    private final Map<Station, String> names = new HashMap<>();

    AuditWords(Frame page, StationNames stations, List<Named> named) {
        this.page = page;
        this.stations = stations;
        this.named = named;
    }

    /** Asks for the names of all entries at once; those of earlier ones are forgotten. */
    AuditWords about(Collection<Entry> entries) {
        called.clear();
        for (Named one : named) {
            Set<Long> numbers = entries.stream()
                    .filter(entry -> entry.told().act().startsWith(one.acts() + "."))
                    .map(entry -> entry.told().subject())
                    .filter(subject -> NUMBER.matcher(subject).matches())
                    .map(Long::valueOf)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!numbers.isEmpty()) {
                one.called(numbers, page.words().locale())
                        .forEach((number, name) -> called.put(one.acts() + "." + number, name));
            }
        }
        return this;
    }

    /** An act in words; modules name theirs {@code act.<act>}. */
    public String act(String act) {
        return words("act." + act, act);
    }

    /** Who it was: the name, and what kind of actor where that is not plain. */
    public String actor(Entry entry) {
        String kind = entry.told().actorKind();
        String name = entry.told().actorName();
        return kind.equals("member") ? name : page.say("audit.kind." + kind, name);
    }

    private Optional<Called> called(Entry entry) {
        String act = entry.told().act();
        int dot = act.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.ofNullable(
                        called.get(act.substring(0, dot + 1) + entry.told().subject()));
    }

    /** What it was done to, as people call it. */
    public String subject(Entry entry) {
        String subject = entry.told().subject();
        Optional<Called> name = called(entry);
        if (name.isPresent()) {
            return name.get().name();
        }
        if (NUMBER.matcher(subject).matches()) {
            return page.say("audit.numbered", subject);
        }
        var call = CALL.matcher(subject);
        if (!call.matches()) {
            return words("audit.subject." + subject, several(subject));
        }
        boolean reads = "GET".equals(call.group(1));
        return page.say(reads ? "audit.call.read" : "audit.call.write", call.group(2));
    }

    /** Whether it was done to a page, which is named by its address and by nothing else. */
    public boolean isAddress(Entry entry) {
        return CALL.matcher(entry.told().subject()).matches();
    }

    /** Its number beside its name, by which it is found in the exported table; empty when the subject itself says all. */
    public String number(Entry entry) {
        return called(entry).isPresent() ? entry.told().subject() : "";
    }

    /** Further facts in one line. */
    public String detail(Entry entry) {
        return entry.told().detail().entrySet().stream()
                .filter(fact -> !fact.getValue().isBlank())
                .map(fact -> page.say(
                        "audit.fact",
                        words("fact." + fact.getKey(), fact.getKey()),
                        value(entry, fact.getKey(), fact.getValue())))
                .collect(Collectors.joining(page.say("audit.between")));
    }

    /** A value from a closed list is stored as its code and shown in words; several stand with a gap between them. */
    private String value(Entry entry, String key, String value) {
        if (key.equals("act")) {
            return act(value);
        }
        if (key.equals("step")) {
            return called(entry)
                    .map(one -> one.steps().getOrDefault(value, value))
                    .orElse(value);
        }
        return Arrays.stream(value.split(" "))
                .map(code -> words("fact." + key + "." + code, PEOPLE.contains(key) ? person(code) : plain(code)))
                .collect(Collectors.joining(" "));
    }

    private String person(String code) {
        return code.isBlank() ? code : name(Station.person(code));
    }

    /** Stations with a gap between them, or anything else as it is. */
    private String several(String text) {
        List<String> parts = List.of(text.split(" "));
        return parts.stream().allMatch(part -> Station.read(part).isPresent())
                ? parts.stream().map(this::plain).collect(Collectors.joining(page.say("audit.between")))
                : text;
    }

    /** A day as a day, a station by its name; anything else as it is stored. */
    private String plain(String code) {
        if (DAY.matcher(code).matches()) {
            return page.words().day(LocalDate.parse(code));
        }
        return Station.read(code).map(this::station).orElse(code);
    }

    private String station(Station station) {
        return switch (station.kind()) {
            case PERSON -> page.say("audit.at.person", name(station));
            case SEAT -> page.say("audit.at.seat", name(station));
            case UNIT, HEAD, LEADER, GROUP -> name(station);
        };
    }

    private String name(Station station) {
        return names.computeIfAbsent(
                station, wanted -> stations.name(wanted, page.words().locale()));
    }

    private String words(String key, String otherwise) {
        try {
            return page.say(key);
        } catch (MissingResourceException unworded) {
            // an act of a module that is gone stays readable by its own name
            return otherwise;
        }
    }
}
