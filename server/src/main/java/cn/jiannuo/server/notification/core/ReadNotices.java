package cn.jiannuo.server.notification.core;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own notices. */
@Service
public class ReadNotices {
    /** Notices on one page. */
    public static final int PAGE = 50;

    private final NoticeTable notices;

    ReadNotices(NoticeTable notices) {
        this.notices = notices;
    }

    /** One more than a page, so that the reader learns whether there is another. */
    @Transactional(readOnly = true)
    public List<Told> page(long person, int page) {
        return notices.page(person, (page - 1) * PAGE, PAGE + 1);
    }

    /** One of their own, which counts as read from now on. */
    @Transactional
    public Optional<Told> read(long person, long id) {
        return notices.read(person, id);
    }

    /** @return how many were unread */
    @Transactional
    public int readAll(long person) {
        return notices.readAll(person);
    }
}
