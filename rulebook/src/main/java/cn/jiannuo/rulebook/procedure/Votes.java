package cn.jiannuo.rulebook.procedure;

/**
 * A count of votes. Who voted how is not here.
 *
 * @param members all who are entitled to vote
 * @param present those who came
 * @param inFavour valid votes for
 * @param against valid votes against
 * @param abstained valid abstentions
 * @param invalid spoilt or not handed in
 */
public record Votes(int members, int present, int inFavour, int against, int abstained, int invalid) {
    /** Whether nothing is negative, nobody came who is not a member, and everybody present is counted exactly once. */
    public boolean addUp() {
        boolean counts = inFavour >= 0 && against >= 0 && abstained >= 0 && invalid >= 0;
        long counted = (long) inFavour + against + abstained + invalid;
        return counts && present <= members && counted == present;
    }
}
