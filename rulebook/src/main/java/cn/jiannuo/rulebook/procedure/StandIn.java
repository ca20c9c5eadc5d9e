package cn.jiannuo.rulebook.procedure;

/**
 * Who acts for a party in one round of a step instead of the person on its seat.
 *
 * @param from the id of the person who stepped back
 * @param actor the id of the person who acts now
 * @param recusal true after a recusal, which cannot be returned; false for a delegation
 */
public record StandIn(String from, String actor, boolean recusal) {}
