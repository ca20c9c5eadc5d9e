package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import cn.jiannuo.server.voice.paper.Examine;
import cn.jiannuo.server.voice.paper.Examined;
import cn.jiannuo.server.voice.paper.Paper;
import cn.jiannuo.server.voice.vault.Receipt;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a letter, seals it for those who will read it, and gives the sender a receipt, once.
 *
 * <p>Nothing about the sender is told to the audit log, to the events, or to any table.
 */
@Service
public class WriteLetter {
    /** Characters of a letter at most: some ten pages. */
    public static final int LONGEST = 20_000;

    private final Channels channels;
    private final Mailboxes mailboxes;
    private final Conflicts conflicts;
    private final Keepers keepers;
    private final Examine examine;
    private final SealLetter seal;
    private final DeliverLetters deliveries;
    private final Proof proof;
    private final People people;
    private final Institutions institutions;
    private final Clock clock;

    WriteLetter(
            Channels channels,
            Mailboxes mailboxes,
            Conflicts conflicts,
            Keepers keepers,
            Examine examine,
            SealLetter seal,
            DeliverLetters deliveries,
            Proof proof,
            People people,
            Institutions institutions,
            Clock clock) {
        this.channels = channels;
        this.mailboxes = mailboxes;
        this.conflicts = conflicts;
        this.keepers = keepers;
        this.examine = examine;
        this.seal = seal;
        this.deliveries = deliveries;
        this.proof = proof;
        this.people = people;
        this.institutions = institutions;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Written {

        /**
         * It is closed and kept.
         *
         * @param proof a stamped line
         * @param readers how many people can open it
         * @param setAside how many must keep out of it, because it is about them or theirs
         */
        record Kept(
                Receipt receipt,
                LocalDate day,
                Grade grade,
                boolean withBatch,
                String fingerprint,
                String proof,
                Way.Promised promised,
                String citation,
                int readers,
                int setAside)
                implements Written {}

        /** @param why worded by {@code voice.refused.<why>} */
        record Refused(String why, List<Object> gaps) implements Written {
            static Refused of(String why, Object... gaps) {
                return new Refused(why, List.of(gaps));
            }
        }
    }

    @Transactional
    public Written write(Draft draft) {
        LocalDate today = LocalDate.now(clock);
        Optional<Channels.Channel> channel = channels.find(draft.kind());
        if (channel.isEmpty() || !channel.get().isOpen()) {
            return Written.Refused.of("not-open");
        }
        String text = draft.text().strip();
        if (text.isEmpty()) {
            return Written.Refused.of("empty");
        }
        if (text.length() > LONGEST) {
            return Written.Refused.of("too-long", text.length(), LONGEST);
        }
        if (draft.grade() == Grade.ANONYMOUS && !channel.get().anonymous()) {
            return Written.Refused.of("not-anonymous");
        }
        List<Examined.Taken> papers = new ArrayList<>();
        Optional<Written> refused = examine(draft.papers(), papers);
        return refused.orElseGet(() -> close(draft, channel.get(), papers, today));
    }

    private Optional<Written> examine(List<Paper> papers, List<Examined.Taken> taken) {
        if (papers.size() > Examined.FILES) {
            return Optional.of(Written.Refused.of("file.too-many", papers.size(), Examined.FILES));
        }
        for (Paper paper : papers) {
            switch (examine.examine(paper)) {
                case Examined.Taken one -> taken.add(one);
                case Examined.Refused no -> {
                    return Optional.of(Written.Refused.of("file." + no.why().word(), no.name()));
                }
            }
        }
        return Optional.empty();
    }

    private Written close(Draft draft, Channels.Channel channel, List<Examined.Taken> papers, LocalDate today) {
        Conflicts.Concerned concerned = conflicts.concerned(draft.about(), today);
        Station first = channel.way().first().orElseThrow();
        List<Mailboxes.Box> readers = mailboxes.at(first, today, concerned);
        List<Keepers.Pair> pairs = keepers.pairs(today, concerned);
        if (readers.isEmpty()) {
            // it would go to those it is about: the second keepers, who stand outside, get it instead
            readers = keepers.at(2, today, concerned);
            first = keepers.seat(2).map(Station::seat).orElse(first);
        }
        if (readers.isEmpty()) {
            return Written.Refused.of("all-concerned", channel.firstName());
        }
        if (pairs.isEmpty() && (draft.grade() == Grade.CONFIDENTIAL || !papers.isEmpty())) {
            return Written.Refused.of("no-keepers");
        }
        Way.Promised promised = channel.way().promised(today);
        String salt = Proof.salt();
        byte[] fingerprint = Proof.hash(salt, draft.text());
        Receipt receipt = Receipt.fresh();
        long id = seal.seal(new SealLetter.Closing(
                draft,
                channel,
                papers,
                concerned,
                readers,
                pairs,
                name(draft),
                first,
                promised,
                fingerprint,
                receipt,
                today));
        if (!draft.withBatch()) {
            deliveries.now(id);
        }
        String house = institutions.get(Tenancy.current()).code();
        String hex = HexFormat.of().formatHex(fingerprint);
        return new Written.Kept(
                receipt,
                today,
                draft.grade(),
                draft.withBatch(),
                hex,
                proof.stamped(new Proof.Said(house, today, promised.answered(), hex, salt)),
                promised,
                channel.way().citation(),
                readers.size(),
                concerned.people().size());
    }

    private String name(Draft draft) {
        return draft.sender()
                .flatMap(people::byId)
                .map(person -> person.name() + "（" + person.code() + "，" + unit(person) + "）")
                .orElse("");
    }

    private static String unit(Person person) {
        int top = person.unitPath().indexOf('/');
        return top < 0 ? person.unitPath() : person.unitPath().substring(top + 1);
    }
}
