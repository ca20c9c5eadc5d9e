package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.server.duty.HouseNumbers;
import cn.jiannuo.server.duty.HouseSetting;
import cn.jiannuo.server.tenancy.Actor;
import org.springframework.stereotype.Component;

/**
 * 最少几人作答: what an institution asks of every questionnaire before it shows a result. A regulation may ask for more, and nobody may
 * choose less than {@link #FLOOR}.
 */
@Component
public class FewestAnswers implements HouseSetting {
    /** Below this many answers nobody stays unknown, whatever an institution or a regulation says. */
    public static final int FLOOR = 5;

    private static final int MOST = 100;
    private static final String WORD = "fewest-answers";

    private final HouseNumbers numbers;

    FewestAnswers(HouseNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public int least() {
        return FLOOR;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public int now() {
        return Math.max(FLOOR, numbers.of(WORD, FLOOR));
    }

    /** Questionnaires that are out keep the number that was told to those who are asked. */
    @Override
    public boolean change(Actor by, int number) {
        if (number < FLOOR || number > MOST) {
            return false;
        }
        numbers.choose(by, WORD, number, FLOOR);
        return true;
    }
}
