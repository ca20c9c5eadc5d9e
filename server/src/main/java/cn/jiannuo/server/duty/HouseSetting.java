package cn.jiannuo.server.duty;

import cn.jiannuo.server.tenancy.Actor;

/** 本单位的设定 of another module: it stands on the page of all settings, and is kept where it is used. */
public interface HouseSetting {

    /** Names it in addresses and, behind {@code settings.}, its words: title, label and note. */
    String word();

    /** The smallest number that may be chosen. */
    int least();

    /** The largest. */
    int most();

    int now();

    /** @return whether it may be so many; whoever changed it stands in the log */
    boolean change(Actor by, int number);
}
