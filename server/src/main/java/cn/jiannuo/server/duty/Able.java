package cn.jiannuo.server.duty;

/** Offered by a module whose duties need more than a desk: a part goes by name only to somebody who can do it. */
public interface Able {

    /** Whether somebody could work on a matter; false where he could not read what it is about. */
    boolean may(long matter, long person);
}
