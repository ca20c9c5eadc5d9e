package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.Appointments;
import cn.jiannuo.server.duty.BeingHeard;
import cn.jiannuo.server.duty.core.DutyList;
import cn.jiannuo.server.duty.core.News;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.ui.Way;
import java.time.LocalDate;
import java.util.List;

/**
 * The first page a person sees.
 *
 * @param owing the first of what I owe
 * @param total how much I owe in all
 * @param late of it past its day, as far as shown
 * @param thisWeek of it due until Sunday
 * @param asked what I am asked about
 * @param owed what is still owed to me
 * @param owedTotal how much that and what I am asked about is in all
 * @param appointments that are still to come
 * @param news what changed
 * @param hearings where one may speak now
 * @param ways to speak up
 */
public record Mine(
        Person person,
        LocalDate today,
        List<DutyList.Row> owing,
        long total,
        long late,
        long thisWeek,
        List<DutyList.Row> asked,
        List<DutyList.Row> owed,
        long owedTotal,
        List<Appointments.Appointment> appointments,
        List<News.Item> news,
        List<BeingHeard.Hearing> hearings,
        List<Way> ways,
        boolean workday) {

    /** As many as stand well beside what I owe. */
    public List<DutyList.Row> owedShown() {
        return owed.stream().limit(6).toList();
    }

    /** The latest of what changed. */
    public List<News.Item> newsShown() {
        return news.stream().limit(6).toList();
    }

    public long owedLate() {
        return owed.stream().filter(duty -> duty.due().isBefore(today)).count();
    }
}
