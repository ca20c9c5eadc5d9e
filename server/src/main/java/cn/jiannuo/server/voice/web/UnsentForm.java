package cn.jiannuo.server.voice.web;

import java.time.Instant;
import java.util.Map;

/**
 * One form as it was filled in and not taken.
 *
 * @param form the end of the address it was sent to
 * @param fields what stood in each, by name
 */
public record UnsentForm(String form, Map<String, String> fields, Instant at) {
    static final UnsentForm NOTHING = new UnsentForm("", Map.of(), Instant.EPOCH);

    public boolean has(String which) {
        return form.equals(which);
    }

    /** What stood in a field of a form; empty where another form was sent, or none. */
    public String in(String which, String field) {
        return has(which) ? fields.getOrDefault(field, "") : "";
    }

    /** Whether a choice was made in a form. */
    public boolean chose(String which, String field, String value) {
        return has(which) && value.equals(fields.get(field));
    }
}
