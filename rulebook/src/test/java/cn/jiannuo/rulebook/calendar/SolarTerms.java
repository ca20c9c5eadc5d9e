package cn.jiannuo.rulebook.calendar;

/** The Sun's apparent longitude after Meeus, chapters 22 and 25, and the instants at which it reaches a solar term. */
final class SolarTerms {

    private static final double ARC_SECOND = Math.toRadians(1 / 3600.0);

    /** Mean motion of the Sun in degrees a day. */
    private static final double DAILY_MOTION = 360 / 365.2422;

    private SolarTerms() {}

    /** The apparent geocentric longitude of the Sun in degrees, 0 ≤ λ &lt; 360, at a Julian ephemeris day. */
    static double longitude(double jde) {
        double millennia = (jde - 2451545.0) / 365250;
        double heliocentric = 0;
        double power = 1;
        for (double[][] series : EarthSeries.LONGITUDE) {
            heliocentric += EarthSeries.sum(series, millennia) * power;
            power *= millennia;
        }
        double radius = EarthSeries.sum(EarthSeries.RADIUS, millennia);
        double toFk5 = -0.09033 * ARC_SECOND;
        double aberration = -20.4898 / radius * ARC_SECOND;
        double apparent = heliocentric + Math.PI + toFk5 + nutation(millennia * 10) + aberration;
        return floorMod(Math.toDegrees(apparent));
    }

    /** The Julian ephemeris day near a guess (within two months) at which the Sun reaches a longitude in degrees. */
    static double jde(double longitude, double guess) {
        double jde = guess;
        for (int i = 0; i < 8; i++) {
            double behind = floorMod(longitude - longitude(jde) + 180) - 180;
            jde += behind / DAILY_MOTION;
        }
        return jde;
    }

    /** Nutation in longitude, the terms above 0.01″ that matter here (radians). */
    private static double nutation(double centuries) {
        double elongation = 297.85036 + 445267.111480 * centuries;
        double sun = 357.52772 + 35999.050340 * centuries;
        double moon = 134.96298 + 477198.867398 * centuries;
        double latitude = 93.27191 + 483202.017538 * centuries;
        double node = 125.04452 - 1934.136261 * centuries;
        double sum = (-17.1996 - 0.01742 * centuries) * sin(node)
                - 1.3187 * sin(2 * (latitude - elongation + node))
                - 0.2274 * sin(2 * (latitude + node))
                + 0.2062 * sin(2 * node)
                + 0.1426 * sin(sun)
                + 0.0712 * sin(moon)
                - 0.0517 * sin(2 * (latitude - elongation + node) + sun)
                - 0.0386 * sin(2 * latitude + node)
                - 0.0301 * sin(2 * (latitude + node) + moon)
                + 0.0217 * sin(2 * (latitude - elongation + node) - sun)
                - 0.0158 * sin(moon - 2 * elongation)
                + 0.0129 * sin(2 * (latitude - elongation) + node)
                + 0.0123 * sin(2 * (latitude + node) - moon);
        return sum * ARC_SECOND;
    }

    private static double floorMod(double degrees) {
        return degrees - 360 * Math.floor(degrees / 360);
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees % 360));
    }
}
