package cn.jiannuo.server.voice.affair;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.record.core.Ledgers;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.record.core.Reaches;
import cn.jiannuo.server.record.core.WriteEntry;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 用在哪里: names the decision an idea ended in, and enters it in the ledger that the same clause declares. */
@Service
public class UseIdea {
    private final Affairs affairs;
    private final Handlers handlers;
    private final Matters matters;
    private final Ledgers ledgers;
    private final Reaches reaches;
    private final WriteEntry write;
    private final Notices notices;
    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    UseIdea(
            Affairs affairs,
            Handlers handlers,
            Matters matters,
            Ledgers ledgers,
            Reaches reaches,
            WriteEntry write,
            Notices notices,
            People people,
            JdbcClient jdbc,
            Clock clock) {
        this.affairs = affairs;
        this.handlers = handlers;
        this.matters = matters;
        this.ledgers = ledgers;
        this.reaches = reaches;
        this.write = write;
        this.notices = notices;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What came of it; worded by {@code affair.use.*}. */
    public enum Used {
        DONE,
        NOT_YOURS,
        NOTHING_SAID
    }

    /** Where an idea was used. */
    public record Use(String path, String words, String by, LocalDate on) {}

    /**
     * @param path page of the decision, a path of ours that the page offered, or empty
     * @param words what it is called
     */
    @Transactional
    public Used use(SignedIn reader, long id, String path, String words) {
        Affair idea = affairs.lock(id).filter(one -> one.door() == Door.IDEAS).orElse(null);
        if (idea == null || !handlers.deals(reader.actor(), id)) {
            return Used.NOT_YOURS;
        }
        if (words.isBlank()) {
            return Used.NOTHING_SAID;
        }
        int number = of(id).size() + 1;
        jdbc.sql("""
                        insert into voice.used_in (institution_id, matter_id, use_number, path, words, by_name, on_day)
                        values (:institution, :matter, :number, :path, :words, :by, :on)""")
                .param("institution", Tenancy.id())
                .param("matter", id)
                .param("number", number)
                .param("path", path)
                .param("words", words.strip())
                .param("by", reader.actor().name())
                .param("on", LocalDate.now(clock))
                .update();
        Matter matter = matters.find(id).orElseThrow();
        enter(reader, matter, number, words.strip());
        senders(idea)
                .forEach(code -> people.byCode(code)
                        .ifPresent(person -> notices.tell(
                                "affair-used-" + id + "-" + number,
                                person.id(),
                                Kind.PROMISED,
                                "affair.notice.used",
                                List.of(idea.said(), words.strip()),
                                "/matters/" + id,
                                Urgency.TODAY)));
        return Used.DONE;
    }

    private Stream<String> senders(Affair idea) {
        return Stream.concat(
                Stream.of(idea.subject()),
                affairs.mergedInto(idea.matter()).stream().map(Affair::subject));
    }

    @Transactional(readOnly = true)
    public List<Use> of(long matter) {
        return jdbc.sql("""
                        select path, words, by_name, on_day from voice.used_in
                         where institution_id = :institution and matter_id = :matter order by use_number""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .query((row, number) -> new Use(
                        row.getString("path"),
                        row.getString("words"),
                        row.getString("by_name"),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }

    /** The ledger of the clause, where there is one and the reader may write in it. */
    private void enter(SignedIn reader, Matter matter, int number, String words) {
        Reaches.Reader writer = reaches.reader(reader);
        ledgers.inForce().stream()
                .filter(ledger -> ledger.regulation().id().equals(matter.regulation()))
                .filter(ledger -> Alike.promise(ledger.regulation(), ledger.clause(), matter.rule()))
                .findFirst()
                .ifPresent(ledger -> write.write(
                        reader.actor(),
                        ledger,
                        reaches.writing(writer, ledger),
                        Optional.of(writer.code()),
                        new WriteEntry.Entry(
                                "idea-used-" + matter.id() + "-" + number, entry(ledger, matter, words), List.of())));
    }

    /** Who sent it, what both have in common, and in the text that is left the decision. */
    private Map<String, String> entry(Ledger ledger, Matter matter, String words) {
        Map<String, String> texts =
                new TreeMap<>(Map.of("date", LocalDate.now(clock).toString()));
        for (Field field : ledger.fields()) {
            if (field.refers() == Field.Refers.PERSON) {
                texts.put(field.name(), matter.subject());
            } else if (matter.event().containsKey(field.name())) {
                texts.put(field.name(), matter.event().get(field.name()));
            } else if (field.type() == Type.TEXT) {
                texts.put(field.name(), words);
            }
        }
        return texts;
    }
}
