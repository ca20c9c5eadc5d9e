package cn.jiannuo.server.audit.core;

import cn.jiannuo.server.tenancy.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 日志条目.
 *
 * @param id grows with the order in which entries were told
 * @param seq place in the chain, from 1, without gaps; 0 in the moment before it is sealed
 * @param hash over everything in it and the hash before it; empty before it is sealed
 */
public record Entry(long id, long seq, Draft told, byte[] hash) {
    static final byte[] UNSEALED = {};

    /**
     * What was told, before it has a number.
     *
     * @param at to the microsecond, as the database keeps it
     * @param actorId account, client, or null
     */
    public record Draft(
            Instant at,
            String actorKind,
            @Nullable Long actorId,
            String actorName,
            String act,
            String subject,
            SortedMap<String, String> detail) {

        public static Draft of(Actor actor, Instant at, String act, String subject, Map<String, String> detail) {
            return new Draft(
                    at.truncatedTo(ChronoUnit.MICROS),
                    kind(actor),
                    id(actor),
                    actor.name(),
                    act,
                    subject,
                    new TreeMap<>(detail));
        }

        private static String kind(Actor actor) {
            return switch (actor) {
                case Actor.Member member -> "member";
                case Actor.Administrator administrator -> "administrator";
                case Actor.Client client -> "client";
                case Actor.Timekeeper clock -> "clock";
                case Actor.Stranger stranger -> "stranger";
            };
        }

        private static @Nullable Long id(Actor actor) {
            return switch (actor) {
                case Actor.Member member -> member.account();
                case Actor.Administrator administrator -> administrator.account();
                case Actor.Client client -> client.client();
                case Actor.Timekeeper clock -> null;
                case Actor.Stranger stranger -> null;
            };
        }
    }
}
