package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.duty.core.DutyList.Row;
import cn.jiannuo.server.duty.core.DutyList.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What {@link DeskSql} asks, as PostgreSQL answers it. */
final class DutyRows {
    private DutyRows() {}

    /** @param counts of the views, where they were asked for as well */
    record Page(List<Row> rows, long total, Map<View, Long> counts) {}

    static Page page(ResultSet row, boolean counts) throws SQLException {
        List<Row> rows = new ArrayList<>();
        long total = 0;
        Map<View, Long> counted = Map.of();
        for (int number = 0; row.next(); number++) {
            if (number == 0) {
                total = row.getLong("total");
                counted = counts ? counts(row) : counted;
            }
            if (row.getLong("duty_id") != 0) {
                rows.add(row(row, number));
            }
        }
        return new Page(rows, total, counted);
    }

    static Map<View, Long> counts(ResultSet row) throws SQLException {
        Map<View, Long> counts = new EnumMap<>(View.class);
        for (View view : DeskSql.COUNTED) {
            counts.put(view, row.getLong("of_" + view.name()));
        }
        return counts;
    }

    static Row row(ResultSet row, int number) throws SQLException {
        long amount = row.getLong("amount");
        OptionalLong most = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(amount);
        java.sql.Array stations = row.getArray("stations");
        return new Row(
                row.getLong("duty_id"),
                row.getString("regulation"),
                row.getString("rule"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("subject"),
                row.getString("subject_name"),
                row.getString("about"),
                row.getString("citation"),
                row.getObject("starts", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getObject("first_due", LocalDate.class),
                most,
                DutyState.valueOf(row.getString("state")),
                row.getObject("done_on", LocalDate.class),
                row.getString("said"),
                row.getObject("ask_until", LocalDate.class),
                row.getInt("done"),
                row.getInt("owing"),
                stations == null ? List.of() : List.of((String[]) stations.getArray()),
                row.getObject("mine", Integer.class));
    }
}
