package cn.jiannuo.server.matter;

import java.util.List;

/** Offered by a module in which things are decided, so that other pages can point to the decision. */
public interface Decisions {

    /**
     * A decision, or what is to become one.
     *
     * @param title as people know it
     * @param path its page, a path of ours
     */
    record Decision(String title, String path) {}

    /** The latest, the last first. */
    List<Decision> latest(int most);
}
