package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.identity.Roster;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells identity who is on the roster, so that accounts are opened for people and not for names. */
@Component
class ListedForAccounts implements Roster {
    private final People people;

    ListedForAccounts(People people) {
        this.people = people;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Listed> byCode(String code) {
        return people.byCode(code).filter(person -> people.isHere(person.id())).map(ListedForAccounts::listed);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Listed> byId(long person) {
        return people.byId(person).map(ListedForAccounts::listed);
    }

    private static Listed listed(Person person) {
        return new Listed(person.id(), person.code(), person.name(), person.unitPath());
    }
}
