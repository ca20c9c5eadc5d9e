package cn.jiannuo.server.tenancy;

import java.io.Serializable;
import java.util.OptionalLong;

/** Who does something; every use case is told, none guesses. */
public sealed interface Actor extends Serializable {

    /** The institution in which it happens. */
    InstitutionId institution();

    /** As the audit log and the history of a duty call it. */
    String name();

    /** The person behind it, or empty. */
    default OptionalLong person() {
        return OptionalLong.empty();
    }

    /**
     * A member of the institution, signed in.
     *
     * @param account the account signed in with
     * @param personId the person it belongs to
     */
    record Member(InstitutionId institution, long account, long personId, String name) implements Actor {
        @Override
        public OptionalLong person() {
            return OptionalLong.of(personId);
        }
    }

    /** An administrator's account that belongs to no person of the roster. */
    record Administrator(InstitutionId institution, long account, String name) implements Actor {}

    /** Another system, with a token of its own. */
    record Client(InstitutionId institution, long client, String name) implements Actor {}

    /** The clock: what happens because a day has come. */
    record Timekeeper(InstitutionId institution) implements Actor {
        @Override
        public String name() {
            return "clock";
        }
    }

    /**
     * Somebody who is not signed in: only ever refused, or let in.
     *
     * @param name as it was typed, or empty
     */
    record Stranger(InstitutionId institution, String name) implements Actor {}
}
