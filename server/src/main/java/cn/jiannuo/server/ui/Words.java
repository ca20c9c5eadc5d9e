package cn.jiannuo.server.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;

/** What a page says, in the reader's language: sentences, days, money, times. */
public final class Words {
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

    private static final Map<String, DateTimeFormatter> PATTERNS = new ConcurrentHashMap<>();

    private final MessageSource bundles;
    private final Locale locale;
    private final Clock clock;

    Words(MessageSource bundles, Locale locale, Clock clock) {
        this.bundles = bundles;
        this.locale = locale;
        this.clock = clock;
    }

    public Locale locale() {
        return locale;
    }

    /** Today, by the clock of the program. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * A sentence of the bundles with its gaps filled: numbers grouped, days as {@link #day} has them.
     *
     * @throws MissingResourceException when no bundle has the key: a defect of ours
     */
    public String say(String key, Object... gaps) {
        Object[] worded = Arrays.stream(gaps).map(this::word).toArray();
        try {
            return bundles.getMessage(key, worded, locale);
        } catch (NoSuchMessageException missing) {
            throw new MissingResourceException("no words for " + key, Words.class.getName(), key);
        }
    }

    /** A sentence whose gaps were kept as text, to be worded when it is read: what is an ISO day is said as a day. */
    public String sayKept(String key, List<String> gaps) {
        return say(
                key,
                gaps.stream()
                        .map(gap -> ISO_DAY.matcher(gap).matches() ? LocalDate.parse(gap) : gap)
                        .toArray());
    }

    private Object word(Object gap) {
        return switch (gap) {
            case LocalDate day -> day(day);
            case Instant moment -> moment(moment);
            // numbers stay numbers: the sentence groups their digits, and may choose its words by them
            default -> gap;
        };
    }

    /** 1,436. */
    public String number(long number) {
        return String.format(locale, "%,d", number);
    }

    private DateTimeFormatter pattern(String letters) {
        return PATTERNS.computeIfAbsent(
                locale.toLanguageTag() + letters, unknown -> DateTimeFormatter.ofPattern(letters, locale));
    }

    /** 2026年11月21日. */
    public String longDay(LocalDate day) {
        return day.format(pattern(say("day.long")));
    }

    /** 11月21日 in this year, 2025年11月21日 in another. */
    public String day(LocalDate day) {
        boolean thisYear = day.getYear() == today().getYear();
        return thisYear ? day.format(pattern(say("day.short"))) : longDay(day);
    }

    /** 星期六. */
    public String weekday(LocalDate day) {
        return day.format(pattern("EEEE"));
    }

    /** The day of a moment, in China's time. */
    public String dayOf(Instant moment) {
        return day(moment.atZone(clock.getZone()).toLocalDate());
    }

    /** 11月21日 16:05, in China's time. */
    public String moment(Instant moment) {
        var there = moment.atZone(clock.getZone());
        return day(there.toLocalDate()) + " " + there.format(pattern("HH:mm"));
    }

    /** ¥1,000.00, from 分. */
    public String money(long fen) {
        long whole = Math.abs(fen);
        return (fen < 0 ? "-" : "") + String.format(Locale.ROOT, "¥%,d.%02d", whole / 100, whole % 100);
    }
}
