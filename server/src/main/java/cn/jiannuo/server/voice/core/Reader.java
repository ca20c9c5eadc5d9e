package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.voice.vault.KeyRing;

/**
 * Somebody whose mailbox is unlocked, for as long as the session lasts; in memory only.
 *
 * @param edition of the keys
 */
public record Reader(Actor actor, long person, int edition, KeyRing ring) {
    @Override
    public String toString() {
        return "reader " + person;
    }
}
