package cn.jiannuo.server.duty;

import cn.jiannuo.server.organization.Person;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offered by a module in which people are heard before something is decided: what is open stands on their first page. */
public interface BeingHeard {

    /**
     * @param until the last day, or null
     * @param path a page of ours
     */
    record Hearing(String title, String name, @Nullable LocalDate until, String path) {}

    /** What somebody may speak to now, by its last day; at most so many. */
    List<Hearing> of(Person person, int most);
}
