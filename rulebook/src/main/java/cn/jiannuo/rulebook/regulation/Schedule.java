package cn.jiannuo.rulebook.regulation;

import cn.jiannuo.rulebook.regulation.Party.Parties;
import java.util.List;
import java.util.Optional;

/**
 * When somebody owes something: what every rule that makes duties has in common.
 *
 * @param trigger calendar or event
 * @param about whom each occurrence is about
 * @param guard whether it is owed
 * @param who owes it
 * @param starts from which day
 * @param due until which day
 * @param pays the most it may cost, where it moves money
 */
public record Schedule(
        Trigger trigger, About about, Guard guard, Parties who, DayPhrase starts, DayPhrase due, Optional<Offer> pays) {

    /** What sets it off. */
    public sealed interface Trigger {
        record Calendar(List<Recurrence> recurrences) implements Trigger {
            public Calendar {
                recurrences = List.copyOf(recurrences);
            }
        }

        /**
         * Something that happens.
         *
         * @param kinds kinds of event
         * @param each a list field of the event whose every element makes an occurrence of its own, or empty
         */
        record Happening(List<String> kinds, Optional<String> each) implements Trigger {
            public Happening {
                kinds = List.copyOf(kinds);
            }
        }
    }

    public enum About {
        ORGANISATION,
        UNIT,
        PERSON
    }

    public Schedule withGuard(Guard other) {
        return new Schedule(trigger, about, other, who, starts, due, pays);
    }
}
