package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.server.disclosure.core.Item.Edition;
import cn.jiannuo.server.disclosure.core.Item.State;
import cn.jiannuo.server.disclosure.core.Sight.Eyes;
import cn.jiannuo.server.tenancy.Tenancy;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One item, as far as these eyes may see it: its editions, its files, and what is not shown yet for those it passes through. */
@Repository
public class ReadItems {
    private final JdbcClient jdbc;
    private final Items items;
    private final Editions editions;
    private final Files files;
    private final OwnLines ownLines;

    ReadItems(JdbcClient jdbc, Items items, Editions editions, Files files, OwnLines ownLines) {
        this.jdbc = jdbc;
        this.items = items;
        this.editions = editions;
        this.files = files;
        this.ownLines = ownLines;
    }

    /** @param size in bytes */
    public record File(long id, String name, String mediaType, int size) {}

    public record Content(File file, byte[] bytes) {}

    /** Who answered which question about an edition. */
    public record Answer(String question, boolean found, String byName) {}

    /**
     * An item to read.
     *
     * @param edition the one that is read: the latest, or an earlier one
     * @param editions published ones, the latest first
     * @param ownLines of a table in which each sees his own: its head, and what of it these eyes see; empty where there is none
     */
    public record Shown(
            Item item, Edition edition, List<File> files, List<Edition> editions, List<List<String>> ownLines) {
        public boolean isLatest() {
            return Integer.valueOf(edition.number()).equals(item.edition());
        }
    }

    /** What is being written, with what came of looking at it. */
    public record Open(Item item, Edition edition, List<File> files, List<Answer> answers) {}

    /**
     * @param number of the edition, or empty for the latest; of what was withdrawn nothing but the latest one's title is for reading
     */
    @Transactional(readOnly = true)
    public Optional<Shown> show(Eyes eyes, long itemId, Optional<Integer> number) {
        Item item =
                items.find(itemId).filter(found -> found.state() != State.NEW).orElse(null);
        if (item == null || !maySee(eyes, itemId)) {
            return Optional.empty();
        }
        List<Edition> published = editions.published(itemId);
        int wanted = number.orElseGet(() -> item.shown().orElseThrow());
        return published.stream()
                .filter(edition -> edition.number() == wanted)
                .findFirst()
                .map(edition -> new Shown(
                        item, edition, files.of(itemId, wanted), published, ownLines.of(eyes, item, edition)));
    }

    @Transactional(readOnly = true)
    public Optional<Content> file(Eyes eyes, long itemId, int edition, long file) {
        return show(eyes, itemId, Optional.of(edition))
                .filter(shown -> shown.item().state() == State.PUBLISHED)
                .flatMap(shown -> files.content(itemId, edition, file));
    }

    /** What is being written: for those who answer for it, and those who look at it. */
    @Transactional(readOnly = true)
    public Optional<Open> open(Eyes eyes, long itemId) {
        Item item = items.find(itemId).orElse(null);
        Edition edition = item == null ? null : editions.open(itemId).orElse(null);
        if (item == null || edition == null) {
            return Optional.empty();
        }
        boolean mine = eyes.person() >= 0 && edition.writtenBy() == eyes.person();
        return mine || eyes.answersFor(item) || eyes.supervises(item)
                ? Optional.of(new Open(item, edition, files.of(itemId, edition.number()), answers(itemId, edition)))
                : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Optional<Content> openFile(Eyes eyes, long itemId, long file) {
        return open(eyes, itemId)
                .flatMap(open -> files.content(itemId, open.edition().number(), file));
    }

    @Transactional(readOnly = true)
    public Optional<Item> ofDuty(long duty) {
        return items.ofDuty(duty);
    }

    private List<Answer> answers(long item, Edition edition) {
        return jdbc.sql("""
                        select question, found, by_name from disclosure.answer
                         where institution_id = :institution and item_id = :item and edition = :edition
                           and revision = :revision order by answer_id""")
                .param("institution", Tenancy.id())
                .param("item", item)
                .param("edition", edition.number())
                .param("revision", edition.revision())
                .query(Answer.class)
                .list();
    }

    boolean maySee(Eyes eyes, long item) {
        return jdbc.sql(
                                "select count(*) from disclosure.item i where i.institution_id = :institution and i.item_id = :item and"
                                        + Sight.SEEN)
                        .param("institution", Tenancy.id())
                        .param("item", item)
                        .params(eyes.values())
                        .query(Long.class)
                        .single()
                == 1;
    }
}
