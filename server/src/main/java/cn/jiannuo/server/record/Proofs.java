package cn.jiannuo.server.record;

import cn.jiannuo.server.identity.SignedIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** 完成凭据, offered by the module that knows what is owed: which of it an entry of a ledger shows to be done. */
public interface Proofs {

    /** A duty of the reader's own that is open, or one that an entry has shown. */
    record Offer(long duty, String title, String citation, LocalDate due) {}

    /**
     * An entry that stands.
     *
     * @param number of the version that stands
     */
    record Entry(
            String regulation, String ledger, long number, String reference, LocalDate on, Map<String, String> cells) {
        public Entry {
            cells = Map.copyOf(cells);
        }
    }

    /**
     * What came of showing it.
     *
     * @param why it was not done by it, as a sentence; empty when it was
     */
    record Answer(String title, String why) {
        public boolean isDone() {
            return why.isEmpty();
        }
    }

    /** What the reader owes that entries of a ledger show, the nearest last day first. */
    List<Offer> owed(SignedIn reader, String regulation, String ledger);

    /** Those of them that this entry shows. */
    List<Offer> owed(SignedIn reader, Entry entry);

    /** What this entry has shown, as far as the reader has to do with it. */
    List<Offer> shown(SignedIn reader, Entry entry);

    /** What is known of the entry that would show a duty: whom it is about, and what set it off. */
    Map<String, String> known(SignedIn reader, String regulation, String ledger, long duty);

    /** The reader's part of a duty is done by the entry. The same again changes nothing. */
    Answer show(SignedIn reader, Entry entry, long duty);
}
