package cn.jiannuo.server.regulation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** What people type into forms. */
final class Typed {
    private Typed() {}

    /** A day as the browser's date field sends it; empty when it is none. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
