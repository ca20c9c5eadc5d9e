package cn.jiannuo.server.ui;

import cn.jiannuo.server.identity.SignedIn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 栏目: where one reader can go, grouped as an office would.
 *
 * @param groups each with an entry at least
 */
public record Navigation(List<Grouped> groups) {
    /** Before signing in. */
    public static final Navigation NONE = new Navigation(List.of());

    /** A section as this reader sees it. */
    public record Entry(String name, String path, String icon, boolean current, long count) {}

    /** A group as this reader sees it; it leads to the first of its sections. */
    public record Grouped(String name, List<Entry> entries) {
        Entry entry() {
            return new Entry(
                    name,
                    entries.getFirst().path(),
                    entries.getFirst().icon(),
                    entries.stream().anyMatch(Entry::current),
                    // the first says most: what is owed comes before what was told
                    entries.stream()
                            .mapToLong(Entry::count)
                            .filter(count -> count > 0)
                            .findFirst()
                            .orElse(0));
        }
    }

    /**
     * @param sections of all modules, in order
     * @param page at which the reader is
     */
    public static Navigation of(List<Section> sections, SignedIn reader, Words words, String page) {
        return new Navigation(Stream.of(Group.values())
                .map(group -> new Grouped(
                        words.say(group.key()),
                        sections.stream()
                                .filter(section -> section.group() == group && section.shownTo(reader))
                                .map(section -> entry(section, reader, words, page))
                                .toList()))
                .filter(group -> !group.entries().isEmpty())
                .toList());
    }

    private static Entry entry(Section section, SignedIn reader, Words words, String page) {
        return new Entry(
                words.say("nav." + section.key()),
                section.path(),
                section.icon(),
                section.holds(page),
                section.count().applyAsLong(reader));
    }

    /** What stands at the head of the page: the groups; whoever has only one sees its sections at once. */
    public List<Entry> head() {
        return groups.size() == 1
                ? groups.getFirst().entries()
                : groups.stream().map(Grouped::entry).toList();
    }

    /** The four that fit at the bottom of a phone, beside everything. */
    public List<Entry> tabs() {
        return head().stream().limit(4).toList();
    }

    /** The sections beside the one the reader is in; none where there is nothing to choose. */
    public Optional<Grouped> within() {
        return groups.stream()
                .filter(group -> groups.size() > 1 && group.entries().size() > 1)
                .filter(group -> group.entry().current())
                .findFirst();
    }
}
