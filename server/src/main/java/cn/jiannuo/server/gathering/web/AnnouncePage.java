package cn.jiannuo.server.gathering.web;

import cn.jiannuo.server.gathering.core.Kind;
import cn.jiannuo.server.organization.Person;
import java.util.List;

/** Saying when somebody receives people; as it was typed, and why it was refused, or empty. */
public record AnnouncePage(Kind kind, Typed typed, List<Person> colleagues, String refused) {

    /** What was typed. */
    public record Typed(String on, String starts, String minutes, String slots, String place, String receiver) {}
}
