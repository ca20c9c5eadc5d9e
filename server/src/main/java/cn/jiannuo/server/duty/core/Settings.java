package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.HouseNumbers;
import cn.jiannuo.server.tenancy.Actor;
import org.springframework.stereotype.Component;

/**
 * 本单位的设定: how long who is served is asked, how early who owes is reminded, when a step without a deadline is looked at again; the
 * usual where nobody chose.
 */
@Component
public class Settings {
    /** No setting can be higher. */
    public static final int MOST = 60;

    private final HouseNumbers numbers;

    Settings(HouseNumbers numbers) {
        this.numbers = numbers;
    }

    /** What can be set, 1 to {@link #MOST}. */
    public enum Setting {
        /** How long the person served is asked; silence is allowed, and ends the asking. */
        WORKDAYS_TO_SPEAK("workdays-to-speak", "workdays", 10),
        /** How long before its last day who owes a part is reminded. */
        WORKDAYS_BEFORE("workdays-before", "workdays", 2),
        /** After how long a step for which no regulation names a day is looked at again. */
        MONTHS_OPEN_ENDED("months-open-ended", "months", 6);

        private final String word;
        private final String unit;
        private final int usual;

        Setting(String word, String unit, int usual) {
            this.word = word;
            this.unit = unit;
            this.usual = usual;
        }

        public String word() {
            return word;
        }

        /** {@code workdays} or {@code months}. */
        public String unit() {
            return unit;
        }

        public int usual() {
            return usual;
        }
    }

    public int of(Setting setting) {
        return numbers.of(setting.word(), setting.usual());
    }

    /** @return whether it may be so many; what was asked for before stays as it was told to people */
    public boolean change(Actor by, Setting setting, int number) {
        if (number < 1 || number > MOST) {
            return false;
        }
        numbers.choose(by, setting.word(), number, setting.usual());
        return true;
    }
}
