package cn.jiannuo.server.matter.web;

import cn.jiannuo.rulebook.procedure.Act.Response;
import cn.jiannuo.server.matter.Deed;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** What the forms of a matter's page say, one for each deed; a field that was not sent is null. */
interface DeedForm {

    /** The deed, or null where what is needed was left out. */
    @Nullable
    Deed deed();

    default @Nullable String reason() {
        return null;
    }

    /** What was typed, for the form that is shown again. */
    default String typed() {
        return text(reason());
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    static Set<String> all(@Nullable Set<String> documents) {
        return documents == null ? Set.of() : documents;
    }

    /** Ends a step with an outcome. */
    record Decision(
            @Nullable String step,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable Set<String> documents) implements DeedForm {
        @Override
        public Deed deed() {
            return new Deed.Decide(text(step), text(outcome), text(reason), all(documents));
        }
    }

    /** Signs for one of several. */
    record Signature(@Nullable String step, @Nullable Set<String> documents) implements DeedForm {
        @Override
        public Deed deed() {
            return new Deed.Sign(text(step), all(documents));
        }
    }

    /** Refuses to sign. */
    record Refusal(
            @Nullable String step,
            @Nullable String outcome,
            @Nullable String reason) implements DeedForm {
        @Override
        public Deed deed() {
            return new Deed.Decline(text(step), text(outcome), text(reason));
        }
    }

    /** 撤签. */
    record TakingBack(@Nullable String step, @Nullable String reason) implements DeedForm {
        @Override
        public Deed deed() {
            return new Deed.TakeBack(text(step), text(reason));
        }
    }

    /** 退回 to an earlier step. */
    record Return(
            @Nullable String step,
            @Nullable String to,
            @Nullable String reason) implements DeedForm {
        @Override
        public Deed deed() {
            return new Deed.SendBack(text(step), text(to), text(reason));
        }
    }

    /** 回避, in favour of a colleague. */
    record SteppingAside(
            @Nullable String step,
            @Nullable String to,
            @Nullable String reason) implements DeedForm {
        @Override
        public Deed deed() {
            return new Deed.StepAside(text(step), text(to), text(reason));
        }
    }

    /** Asks for more time. */
    record MoreTime(
            @Nullable String step,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
            @Nullable String reason) implements DeedForm {
        @Override
        public @Nullable Deed deed() {
            return until == null ? null : new Deed.AskMoreTime(text(step), until, text(reason));
        }
    }

    /** Decides about more time. */
    record TimeDecision(
            @Nullable String step,
            @Nullable Boolean granted,
            @Nullable String reason) implements DeedForm {
        @Override
        public Deed deed() {
            return new Deed.DecideMoreTime(text(step), Boolean.TRUE.equals(granted), text(reason));
        }
    }

    /** Stops the clock. */
    record Pause(@Nullable String step, @Nullable String reason) implements DeedForm {
        @Override
        public Deed deed() {
            return new Deed.Pause(text(step), text(reason));
        }
    }

    /** Lets the clock go on. */
    record Resumption(@Nullable String step) implements DeedForm {
        @Override
        public Deed deed() {
            return new Deed.Resume(text(step));
        }
    }

    /** Says something while opinions are collected. */
    record Opinion(@Nullable String step, @Nullable String content) implements DeedForm {
        @Override
        public Deed deed() {
            return new Deed.Speak(text(step), text(content));
        }

        @Override
        public String typed() {
            return text(content);
        }
    }

    /** Closes the time in which opinions are collected. */
    record Closing(@Nullable String step) implements DeedForm {
        @Override
        public Deed deed() {
            return new Deed.CloseWindow(text(step));
        }
    }

    /** Answers an opinion. */
    record Answer(
            @Nullable Integer opinion,
            @Nullable Response response,
            @Nullable String reason) implements DeedForm {
        @Override
        public @Nullable Deed deed() {
            return opinion == null || response == null ? null : new Deed.Answer(opinion, response, text(reason));
        }
    }

    /** Says whether a step is to be taken. */
    record Judgement(
            @Nullable String condition,
            @Nullable Boolean answer,
            @Nullable String reason) implements DeedForm {
        @Override
        public Deed deed() {
            return new Deed.Judge(text(condition), Boolean.TRUE.equals(answer), text(reason));
        }
    }

    /** Uses an exception. */
    record Exemption(@Nullable String exception, @Nullable String reason) implements DeedForm {
        @Override
        public Deed deed() {
            return new Deed.UseException(text(exception), text(reason));
        }
    }

    /** 撤回 the whole matter. */
    record Withdrawal(@Nullable String reason) implements DeedForm {
        @Override
        public Deed deed() {
            return new Deed.Withdraw(text(reason));
        }
    }
}
