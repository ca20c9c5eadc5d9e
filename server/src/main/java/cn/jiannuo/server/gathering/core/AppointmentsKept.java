package cn.jiannuo.server.gathering.core;

import cn.jiannuo.server.duty.Appointments;
import cn.jiannuo.server.ui.Vocabulary;
import cn.jiannuo.server.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Receptions in people's calendars: when I am received, and when I receive. */
@Component
class AppointmentsKept implements Appointments {
    private final Receptions receptions;
    private final Visits visits;
    private final Vocabulary vocabulary;

    AppointmentsKept(Receptions receptions, Visits visits, Vocabulary vocabulary) {
        this.receptions = receptions;
        this.visits = visits;
        this.vocabulary = vocabulary;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Appointment> of(long person, LocalDate from, LocalDate to) {
        Words words = vocabulary.in(LocaleContextHolder.getLocale());
        List<Appointment> all = new ArrayList<>();
        for (Visit visit : visits.concerning(person, from, to)) {
            Reception day = visit.reception();
            if (visit.state() == Visit.State.BOOKED && visit.isOf(person) && visit.slot() != null) {
                int slot = Objects.requireNonNull(visit.slot());
                String title = words.say("gathering.appointment", day.receiverName());
                all.add(new Appointment(day.beginning(slot), title, day.place(), visit.path()));
            }
        }
        for (Reception day : receptions.between(from, to)) {
            if (day.receiver() == person && !day.isCalledOff()) {
                all.add(new Appointment(
                        day.on().atTime(day.starts()),
                        words.say("gathering.appointment-receive"),
                        day.place(),
                        day.path()));
            }
        }
        all.sort(Comparator.comparing(Appointment::at));
        return all;
    }
}
