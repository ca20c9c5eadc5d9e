package cn.jiannuo.server.matter;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.ui.Frame;
import gg.jte.Content;
import java.util.Optional;

/** Offered by a module that has something of its own to say on the page of a matter, below the steps that are to be done. */
public interface Beside {

    /** What it says to this reader; empty for most matters. */
    Optional<Content> of(SignedIn reader, Matter matter, Frame page);

    /** Whether the reader may see the matter although no step of it is his: because he answers for it, or it is everybody's. */
    default boolean shows(SignedIn reader, Matter matter) {
        return false;
    }
}
