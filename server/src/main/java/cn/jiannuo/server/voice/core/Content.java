package cn.jiannuo.server.voice.core;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sealed as the letter.
 *
 * @param about whom or what it is about, as typed, or empty
 * @param excluded ids of those who must never get it
 * @param name of the sender of a named letter, with unit; else empty
 */
record Content(String text, String about, Set<Long> excluded, String name, List<File> files) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * 附件.
     *
     * @param cleaned item of the copy, or 0 when there is none
     * @param original item of what was handed in
     */
    record File(String name, String originalName, String mediaType, int cleaned, int original, int bytes) {}

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Content of(String json) {
        return JSON.readValue(json, Content.class);
    }

    Conflicts.Concerned concerned() {
        return new Conflicts.Concerned(excluded);
    }

    @Override
    public String toString() {
        return "content"; // never stands in a log
    }
}
