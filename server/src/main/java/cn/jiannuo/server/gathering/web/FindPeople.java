package cn.jiannuo.server.gathering.web;

import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds people by what a clerk types: a code, a name, or a name with its code behind it. */
@Component
class FindPeople {
    /** So many colleagues are offered while one types; in a larger house one types and chooses. */
    private static final int OFFERED = 300;

    /** As many of the same name, or of the same beginning, as one can choose from. */
    private static final int CHOICES = 8;

    private final People people;

    FindPeople(People people) {
        this.people = people;
    }

    /** Those who may be meant; exactly one when it is certain. */
    List<Person> meant(String typed) {
        String text = typed.strip();
        int space = text.lastIndexOf(' ');
        Optional<Person> byCode = people.byCode(space < 0 ? text : text.substring(space + 1));
        if (byCode.isPresent() || text.isEmpty()) {
            return byCode.stream().toList();
        }
        List<Person> alike = people.search(text, 1).people();
        List<Person> named =
                alike.stream().filter(person -> person.name().equals(text)).toList();
        return named.isEmpty() ? alike.stream().limit(CHOICES).toList() : named;
    }

    /** The one who is certainly meant. */
    Optional<Person> one(String typed) {
        List<Person> meant = meant(typed);
        boolean certain = meant.size() == 1
                && (typed.contains(meant.getFirst().name())
                        || typed.strip().equals(meant.getFirst().code()));
        return certain ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    Optional<Person> byCode(String code) {
        return people.byCode(code);
    }

    String name(String code) {
        return people.byCode(code).map(Person::name).orElse(code);
    }

    /** What is offered while one types. */
    List<Person> offered() {
        return people.count() > OFFERED ? List.of() : people.all();
    }
}
