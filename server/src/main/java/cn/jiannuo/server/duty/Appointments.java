package cn.jiannuo.server.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Offered by a module with whom people make appointments: they stand in their calendar and on their first page. */
public interface Appointments {

    /** @param path a page of ours */
    record Appointment(LocalDateTime at, String title, String place, String path) {}

    /** Somebody's appointments in some days, both included, by time. */
    List<Appointment> of(long person, LocalDate from, LocalDate to);
}
