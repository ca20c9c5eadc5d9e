package cn.jiannuo.rulebook.calendar;

import java.time.LocalDate;
import java.time.temporal.JulianFields;

/**
 * From the ephemerides' uniform time to the civil day at a meridian of China.
 *
 * <p>ΔT follows the polynomials of Espenak and Meeus (NASA, Five Millennium Canon of Solar Eclipses), whose use beyond
 * today is a forecast: 2026 is off by about six seconds, 2100 by perhaps a minute or two.
 */
final class DynamicalTime {

    /** Standard time of 120° east, the meridian of the calendar since 1929 and of GB/T 33661-2017. Unit: days. */
    private static final double CHINA_STANDARD = 8.0 / 24;

    /** Mean solar time of Peking, 116°25′ east, by which the calendar was made until 1928. Unit: days. */
    private static final double PEKING_MEAN = (7 + 45 / 60.0 + 40 / 3600.0) / 24;

    /** The first day of the calendar that was made for 120° east. */
    private static final LocalDate STANDARD_SINCE = LocalDate.of(1929, 1, 1);

    private static final double SECONDS_OF_DAY = 86_400;

    private DynamicalTime() {}

    /** The civil day in China of an instant given as Julian ephemeris day. */
    static LocalDate civilDay(double jde) {
        LocalDate standard = dayAt(jde, CHINA_STANDARD);
        return standard.isBefore(STANDARD_SINCE) ? dayAt(jde, PEKING_MEAN) : standard;
    }

    /** Seconds between the instant and the nearest midnight that would move it to another civil day. */
    static double secondsFromMidnight(double jde) {
        double meridian = dayAt(jde, CHINA_STANDARD).isBefore(STANDARD_SINCE) ? PEKING_MEAN : CHINA_STANDARD;
        double local = universal(jde) + meridian + 0.5;
        double fraction = local - Math.floor(local);
        return Math.min(fraction, 1 - fraction) * SECONDS_OF_DAY;
    }

    /** The Julian ephemeris day at the civil midnight that begins a day in China. */
    static double jdeAtStartOf(LocalDate day) {
        double jd = day.getLong(JulianFields.JULIAN_DAY) - 0.5 - CHINA_STANDARD;
        return jd + deltaT(decimalYear(jd)) / SECONDS_OF_DAY;
    }

    private static LocalDate dayAt(double jde, double meridian) {
        long julianDay = (long) Math.floor(universal(jde) + meridian + 0.5);
        return LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, julianDay);
    }

    private static double universal(double jde) {
        return jde - deltaT(decimalYear(jde)) / SECONDS_OF_DAY;
    }

    private static double decimalYear(double jd) {
        return 2000 + (jd - 2451544.5) / 365.2425;
    }

    /** TT − UT in seconds for a decimal year between 1900 and 2150. */
    static double deltaT(double y) {
        if (y < 1920) {
            return polynomial(y - 1900, -2.79, 1.494119, -0.0598939, 0.0061966, -0.000197);
        }
        if (y < 1941) {
            return polynomial(y - 1920, 21.20, 0.84493, -0.076100, 0.0020936);
        }
        if (y < 1961) {
            return polynomial(y - 1950, 29.07, 0.407, -1 / 233.0, 1 / 2547.0);
        }
        if (y < 1986) {
            return polynomial(y - 1975, 45.45, 1.067, -1 / 260.0, -1 / 718.0);
        }
        if (y < 2005) {
            return polynomial(y - 2000, 63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599);
        }
        if (y < 2050) {
            return polynomial(y - 2000, 62.92, 0.32217, 0.005589);
        }
        double centuries = (y - 1820) / 100;
        return -20 + 32 * centuries * centuries - 0.5628 * (2150 - y);
    }

    private static double polynomial(double x, double... coefficients) {
        double value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = value * x + coefficients[i];
        }
        return value;
    }
}
