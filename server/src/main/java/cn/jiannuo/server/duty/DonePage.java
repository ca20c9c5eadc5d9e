package cn.jiannuo.server.duty;

import cn.jiannuo.server.identity.SignedIn;
import java.util.Optional;

/** Offered by a module on whose own page some duties are done: the duty's page leads there. */
public interface DonePage {

    /**
     * Where it is done.
     *
     * @param path a page of ours
     * @param action words key of what the button says
     * @param note words key of the sentence above it
     * @param whole whether it is done there only; otherwise noting that it was done stays possible
     */
    record Lead(String path, String action, String note, boolean whole) {}

    /** Empty for a duty that is done on its own page, or where the reader has nothing to do there. */
    Optional<Lead> of(SignedIn reader, long duty);
}
