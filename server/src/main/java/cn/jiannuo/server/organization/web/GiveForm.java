package cn.jiannuo.server.organization.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who gets a seat, as it was filled in. */
public record GiveForm(
        @Nullable String station,
        @Nullable String person,
        @Nullable String how,
        @Nullable String from,
        @Nullable String last)
        implements Serializable {
    private static final long serialVersionUID = 1;

    static GiveForm empty(String station, LocalDate today) {
        return new GiveForm(station, "", "holder", today.toString(), "");
    }

    public boolean isDeputy() {
        return "deputy".equals(how);
    }
}
