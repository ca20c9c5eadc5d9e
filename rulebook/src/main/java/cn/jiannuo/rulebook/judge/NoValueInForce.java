package cn.jiannuo.rulebook.judge;

import java.time.LocalDate;

/** A figure was needed on a day on which it has no value: no rule in force, which differs from zero. */
public final class NoValueInForce extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String figure;
    private final LocalDate on;

    NoValueInForce(String figure, LocalDate on) {
        super(figure + " has no value in force on " + on);
        this.figure = figure;
        this.on = on;
    }

    public String figure() {
        return figure;
    }

    public LocalDate on() {
        return on;
    }
}
