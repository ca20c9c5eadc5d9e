package cn.jiannuo.server.organization;

import java.util.Locale;
import java.util.Optional;

/**
 * 岗位: where something owed arrives. Other modules keep its {@link #text()}.
 *
 * @param key a person's code, a seat's id, a unit's path or a group's word
 */
public record Station(Kind kind, String key) {

    /** What can owe something. */
    public enum Kind {
        /** Somebody in person; the key is the code. Never delegated. */
        PERSON,
        /** A seat that regulations name. */
        SEAT,
        /** A unit as a body: its head, and its clerk (内勤). */
        UNIT,
        /** The head of a unit. */
        HEAD,
        /** The leader in charge of a unit (分管领导). */
        LEADER,
        /** The members of a group. */
        GROUP;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Station {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a station of kind " + kind + " without a key");
        }
    }

    public static Station person(String code) {
        return new Station(Kind.PERSON, code);
    }

    public static Station seat(String id) {
        return new Station(Kind.SEAT, id);
    }

    public static Station unit(String path) {
        return new Station(Kind.UNIT, path);
    }

    public static Station head(String path) {
        return new Station(Kind.HEAD, path);
    }

    public static Station leader(String path) {
        return new Station(Kind.LEADER, path);
    }

    public static Station group(String word) {
        return new Station(Kind.GROUP, word);
    }

    /** {@code person:SJ001}, {@code seat:union}, {@code head:衡岭市审计局/财政审计处}. */
    public String text() {
        return kind.word() + ":" + key;
    }

    /** @throws IllegalArgumentException when the text is no station's */
    public static Station parse(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("no station: " + text));
    }

    /** The station of a text that may be anything; empty when it is no station's. */
    public static Optional<Station> read(String text) {
        int colon = text.indexOf(':');
        for (Kind kind : Kind.values()) {
            boolean named = colon > 0 && text.substring(0, colon).equals(kind.word());
            if (named && !text.substring(colon + 1).isBlank()) {
                return Optional.of(new Station(kind, text.substring(colon + 1)));
            }
        }
        return Optional.empty();
    }
}
