package cn.jiannuo.rulebook.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VotesTest {
    private static Matter deciding() {
        Matter m = Matter.opened(Sketches.twoDownTwoUp());
        m.does(m.complete("draft", "sponsor", "drafted", "draft")).later(8).does(m.close("first-round", null));
        m.does(m.complete("concentrate", "sponsor", "concentrated")).later(8);
        return m.does(m.close("second-round", null));
    }

    @Test
    void more_than_half_of_all_members_is_needed_not_of_those_present() {
        Matter m = deciding();
        assertThat(m.refuses(m.vote("decide", "leading-group", "approve", new Votes(12, 9, 6, 3, 0, 0))))
                .isEqualTo(new Refusal.VoteNotCarried("approve", 6, 7));
        m.does(m.vote("decide", "leading-group", "approve", new Votes(12, 9, 7, 2, 0, 0)));
        assertThat(m.open()).containsExactly("publish");
    }

    @Test
    void two_thirds_must_be_there() {
        Matter m = deciding();
        assertThat(m.refuses(m.vote("decide", "leading-group", "approve", new Votes(12, 7, 7, 0, 0, 0))))
                .isEqualTo(new Refusal.QuorumMissed(7, 8));
        m.does(m.vote("decide", "leading-group", "approve", new Votes(12, 8, 8, 0, 0, 0)));
    }

    @Test
    void a_carried_vote_is_not_reported_as_a_rejection() {
        Matter m = deciding();
        assertThat(m.refuses(m.vote("decide", "leading-group", "reject", new Votes(9, 9, 5, 4, 0, 0))))
                .isEqualTo(new Refusal.VoteCarried("reject", 5, 5));
    }

    @Test
    void a_vote_not_carried_may_send_the_draft_round_again() {
        Matter m = deciding();
        m.does(m.vote("decide", "leading-group", "revise", new Votes(9, 9, 4, 5, 0, 0)));
        assertThat(m.open()).containsExactly("concentrate");
        assertThat(m.state().trail()).extracting(Done::step).containsExactly("draft", "first-round");
    }

    @Test
    void votes_that_do_not_add_up_are_refused() {
        Matter m = deciding();
        for (Votes wrong : new Votes[] {
            new Votes(9, 9, 6, 2, 0, 0),
            new Votes(9, 9, 6, 2, 1, 1),
            new Votes(8, 9, 9, 0, 0, 0),
            new Votes(9, 9, 10, -1, 0, 0)
        }) {
            assertThat(m.refuses(m.vote("decide", "leading-group", "approve", wrong)))
                    .isEqualTo(new Refusal.VotesDoNotAddUp(wrong));
        }
    }

    @Test
    void what_is_put_to_the_vote_is_not_decided_without_one_and_the_other_way_round() {
        Matter m = deciding();
        assertThat(m.refuses(m.complete("decide", "leading-group", "approve")))
                .isEqualTo(new Refusal.VoteNeeded("decide"));
        Matter draft = Matter.opened(Sketches.twoDownTwoUp());
        assertThat(draft.refuses(draft.vote("draft", "sponsor", "drafted", new Votes(3, 3, 3, 0, 0, 0))))
                .isEqualTo(new Refusal.NoVoteHere("draft"));
    }

    @Test
    void at_least_and_more_than_differ_exactly_at_the_line() {
        Votes votes = new Votes(12, 10, 0, 0, 0, 10);
        Share half = new Share(1, 2);
        assertThat(new Threshold(half, false, Threshold.Of.MEMBERS).needed(votes))
                .isEqualTo(6);
        assertThat(new Threshold(half, true, Threshold.Of.MEMBERS).needed(votes))
                .isEqualTo(7);
        assertThat(new Threshold(half, true, Threshold.Of.PRESENT).needed(votes))
                .isEqualTo(6);
        assertThat(new Threshold(new Share(2, 3), false, Threshold.Of.PRESENT).needed(votes))
                .isEqualTo(7);
    }

    @Test
    void a_share_lies_between_nothing_and_all() {
        assertThatThrownBy(() -> new Share(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
