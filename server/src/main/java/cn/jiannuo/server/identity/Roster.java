package cn.jiannuo.server.identity;

import java.util.Optional;

/** What identity needs to know of people; answered by the module that owns them. */
public interface Roster {
    /**
     * Somebody an account may be opened for.
     *
     * @param code 工号, which becomes the sign-in name
     * @param unit where they work, in words
     */
    record Listed(long person, String code, String name, String unit) {}

    /** Who bears this code today in the current institution. */
    Optional<Listed> byCode(String code);

    /** Who this is. */
    Optional<Listed> byId(long person);
}
