package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.Counted;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A planned duty, ready to be written: everything told apart from the people who hold its stations today.
 *
 * @param confirmer station of whoever says whether it happened, or empty
 * @param matter number of the matter it is a step of, or null
 */
record Occurrence(
        String regulation,
        String rule,
        String occasion,
        String subject,
        String kind,
        String pack,
        String clause,
        String citation,
        String name,
        String about,
        String subjectName,
        LocalDate starts,
        LocalDate due,
        Counted counted,
        OptionalLong amount,
        String confirmer,
        List<Part> parts,
        List<Rung> rungs,
        List<Asked> questions,
        @Nullable Long matter) {

    record Part(String station, String unit, boolean supports) {}

    record Rung(LocalDate day, String station) {}

    /**
     * What must be said first.
     *
     * @param part whose it is to say
     * @param words of a judgement, or empty
     * @param fact {@code person.marital}, or empty
     */
    record Asked(int part, String words, String fact, String about, String kind) {}
}
