package cn.jiannuo.rulebook.calendar;

/**
 * Instants of new moon after Meeus, Astronomical Algorithms (2nd ed.), chapter 49; good to about a quarter of a minute
 * in this and the last century.
 */
final class NewMoons {

    /** Lunations per Julian century. */
    private static final double LUNATIONS = 1236.85;

    /** Rows of: coefficient (days), power of E, multiples of M, M′, F. */
    private static final double[][] PERIODIC = {
        {-0.40720, 0, 0, 1, 0}, {0.17241, 1, 1, 0, 0}, {0.01608, 0, 0, 2, 0}, {0.01039, 0, 0, 0, 2},
        {0.00739, 1, -1, 1, 0}, {-0.00514, 1, 1, 1, 0}, {0.00208, 2, 2, 0, 0}, {-0.00111, 0, 0, 1, -2},
        {-0.00057, 0, 0, 1, 2}, {0.00056, 1, 1, 2, 0}, {-0.00042, 0, 0, 3, 0}, {0.00042, 1, 1, 0, 2},
        {0.00038, 1, 1, 0, -2}, {-0.00024, 1, -1, 2, 0}, {-0.00007, 0, 2, 1, 0}, {0.00004, 0, 0, 2, -2},
        {0.00004, 0, 3, 0, 0}, {0.00003, 0, 1, 1, -2}, {0.00003, 0, 0, 2, 2}, {-0.00003, 0, 1, 1, 2},
        {0.00003, 0, -1, 1, 2}, {-0.00002, 0, -1, 1, -2}, {-0.00002, 0, 1, 3, 0}, {0.00002, 0, 0, 4, 0}
    };

    /** Rows of: coefficient (days), constant and rate per lunation of the planetary argument (degrees). */
    private static final double[][] PLANETARY = {
        {0.000325, 299.77, 0.107408}, {0.000165, 251.88, 0.016321}, {0.000164, 251.83, 26.651886},
        {0.000126, 349.42, 36.412478}, {0.000110, 84.66, 18.206239}, {0.000062, 141.74, 53.303771},
        {0.000060, 207.14, 2.453732}, {0.000056, 154.84, 7.306860}, {0.000047, 34.52, 27.261239},
        {0.000042, 207.19, 0.121824}, {0.000040, 291.34, 1.844379}, {0.000037, 161.72, 24.198154},
        {0.000035, 239.56, 25.513099}, {0.000023, 331.55, 3.592518}
    };

    private NewMoons() {}

    /** The number of the lunation whose new moon is nearest to a Julian day; 0 is the new moon of 6 January 2000. */
    static int nearest(double jd) {
        return (int) Math.round((jd - 2451550.09766) / 29.530588861);
    }

    /** The Julian ephemeris day of a new moon. */
    static double jde(int k) {
        double t = k / LUNATIONS;
        double mean = 2451550.09766 + 29.530588861 * k + t * t * (0.00015437 + t * (-0.000000150 + t * 0.00000000073));
        return mean + periodic(k, t) + planetary(k, t);
    }

    private static double periodic(int k, double t) {
        double e = 1 - t * (0.002516 + t * 0.0000074);
        double sun = 2.5534 + 29.10535670 * k - t * t * (0.0000014 + t * 0.00000011);
        double moon = 201.5643 + 385.81693528 * k + t * t * (0.0107582 + t * (0.00001238 - t * 0.000000058));
        double latitude = 160.7108 + 390.67050284 * k - t * t * (0.0016118 + t * (0.00000227 - t * 0.000000011));
        double node = 124.7746 - 1.56375588 * k + t * t * (0.0020672 + t * 0.00000215);
        double sum = -0.00017 * sin(node);
        for (double[] row : PERIODIC) {
            sum += row[0] * Math.pow(e, row[1]) * sin(row[2] * sun + row[3] * moon + row[4] * latitude);
        }
        return sum;
    }

    private static double planetary(int k, double t) {
        double sum = 0;
        for (double[] row : PLANETARY) {
            sum += row[0] * sin(row[1] + row[2] * k);
        }
        return sum
                + PLANETARY[0][0] * Math.cos(Math.toRadians(299.77 + 0.107408 * k)) * Math.toRadians(-0.009173 * t * t);
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees % 360));
    }
}
