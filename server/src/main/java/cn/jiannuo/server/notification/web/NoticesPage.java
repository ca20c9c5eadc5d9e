package cn.jiannuo.server.notification.web;

import cn.jiannuo.server.notification.core.ReadNotices;
import cn.jiannuo.server.notification.core.Told;
import java.util.List;

/**
 * A page of notices.
 *
 * @param found one more than a page when there is another page
 * @param number of the page, from 1
 */
public record NoticesPage(List<Told> found, int number) {

    public List<Told> notices() {
        return found.subList(0, Math.min(found.size(), ReadNotices.PAGE));
    }

    public boolean hasBefore() {
        return number > 1;
    }

    public boolean hasAfter() {
        return found.size() > ReadNotices.PAGE;
    }

    public boolean hasUnread() {
        return found.stream().anyMatch(told -> !told.read());
    }
}
