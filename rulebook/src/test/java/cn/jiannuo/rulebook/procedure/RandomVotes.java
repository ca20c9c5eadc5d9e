package cn.jiannuo.rulebook.procedure;

import java.util.Random;

/** Counts that mostly add up. */
final class RandomVotes {
    private RandomVotes() {}

    static Votes next(Random random) {
        int members = 6 + random.nextInt(7);
        int present = members - random.nextInt(4);
        int inFavour = random.nextInt(present + 1);
        int against = random.nextInt(present - inFavour + 1);
        int abstained = present - inFavour - against - (random.nextInt(15) == 0 ? 1 : 0);
        return new Votes(members, present, inFavour, against, abstained, 0);
    }
}
