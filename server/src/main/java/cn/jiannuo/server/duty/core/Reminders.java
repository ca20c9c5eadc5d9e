package cn.jiannuo.server.duty.core;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.server.duty.core.Settings.Setting;
import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.organization.Holder;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提醒: who still owes a part hears of it once, some workdays before its last day. */
@Service
class Reminders {
    private final JdbcClient jdbc;
    private final Notices notices;
    private final Stations stations;
    private final People people;
    private final Settings settings;

    Reminders(JdbcClient jdbc, Notices notices, Stations stations, People people, Settings settings) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.stations = stations;
        this.people = people;
        this.settings = settings;
    }

    private record Owed(
            long duty, int part, String station, @Nullable Long holder, String title, LocalDate due) {}

    @Transactional
    public int remind(LocalDate today) {
        Map<String, List<Long>> holders = new HashMap<>();
        List<Owed> soon = soon(today);
        for (Owed owed : soon) {
            Long held = owed.holder();
            List<Long> whom = held != null
                    ? people.byId(held).map(Person::id).stream().toList()
                    : holders.computeIfAbsent(owed.station(), station -> holders(station, today));
            whom.forEach(person -> notices.tell(
                    "duty-soon-" + owed.duty() + "-" + owed.part() + "-" + owed.due(),
                    person,
                    Kind.TO_DO,
                    "duty.notice.soon",
                    List.of(owed.title(), owed.due().toString()),
                    "/duties/" + owed.duty(),
                    Urgency.TODAY));
        }
        mark(soon);
        return soon.size();
    }

    private List<Owed> soon(LocalDate today) {
        return jdbc.sql("""
                        select d.duty_id, p.part, p.station, p.holder, d.name, d.subject_name, d.due
                          from duty.duty d join duty.part p on p.institution_id = d.institution_id and p.duty_id = d.duty_id
                         where d.institution_id = :institution and d.state = 'OPEN' and d.due between :today and :last
                           and p.done_on is null and not p.supports and p.reminded_of is distinct from d.due
                         order by d.duty_id, p.part""")
                .param("institution", Tenancy.id())
                .param("today", today)
                .param("last", WorkCalendar.china().plusWorkdays(today, settings.of(Setting.WORKDAYS_BEFORE)))
                .query((row, number) -> new Owed(
                        row.getLong("duty_id"),
                        row.getInt("part"),
                        row.getString("station"),
                        row.getObject("holder", Long.class),
                        row.getString("subject_name").isEmpty()
                                ? row.getString("name")
                                : row.getString("name") + "：" + row.getString("subject_name"),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    private void mark(List<Owed> soon) {
        soon.forEach(owed -> jdbc.sql("""
                        update duty.part set reminded_of = :due
                         where institution_id = :institution and duty_id = :duty and part = :part""")
                .param("institution", Tenancy.id())
                .param("duty", owed.duty())
                .param("part", owed.part())
                .param("due", owed.due())
                .update());
    }

    private List<Long> holders(String station, LocalDate today) {
        return stations.holders(Station.parse(station), today).stream()
                .map(Holder::personId)
                .toList();
    }
}
