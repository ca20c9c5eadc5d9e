package cn.jiannuo.server.organization.web;

import cn.jiannuo.rulebook.table.Cells;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 我要离开几天, as it was filled in; days are kept as they were typed, so that a wrong one can be shown again. */
public record AwayForm(
        @Nullable String colleague,
        @Nullable String first,
        @Nullable String last,
        @Nullable String reason) implements Serializable {
    private static final long serialVersionUID = 1;

    static AwayForm empty() {
        return new AwayForm("", "", "", "");
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static Optional<LocalDate> day(@Nullable String typed) {
        return Cells.date(text(typed)).toOptional();
    }

    Optional<LocalDate> firstDay() {
        return day(first);
    }

    Optional<LocalDate> lastDay() {
        return day(last);
    }
}
