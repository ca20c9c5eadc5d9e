package cn.jiannuo.rulebook.explain;

import cn.jiannuo.rulebook.expression.Term;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.Party.Parties;
import java.util.List;

/** Words who does something: 工会, 本人, 所在处室, 分管领导. */
final class PartyProse {
    private final Book book;

    PartyProse(Book book) {
        this.book = book;
    }

    Wording party(Party party) {
        return Wording.of(name(party));
    }

    private String name(Party party) {
        return switch (party) {
            case Party.Seat seat -> book.seat(seat.id());
            case Party.Subject subject -> "本人";
            case Party.UnitItself unit -> unit(unit.of());
            case Party.Head head -> unit(head.of()) + "负责人";
            case Party.LeaderInCharge leader -> "分管" + unit(leader.of()) + "的领导";
            case Party.Stated stated -> stated(stated);
            case Party.Group group -> Groups.called(group.id());
        };
    }

    private static String unit(Party.Of of) {
        return switch (of) {
            case UNIT -> "本单位";
            case OWN_UNIT -> "所在单位";
            case DEPARTMENT -> "所在处室";
        };
    }

    /** Whoever a field names: by the field's own name. */
    private static String stated(Party.Stated stated) {
        return stated.field().getFirst().term() instanceof Term.Access access
                ? named(FieldProse.label(access))
                : "登记的承办人";
    }

    /** 承办部门 stands for itself; 谁来办 for whoever was put down there. */
    private static String named(String label) {
        return FieldProse.asksBack(label) ? "登记在“" + label + "”里的人" : label;
    }

    /** A party as a pack writes it, where only the text was kept; what is Chinese already stands as it is. */
    Wording written(String text) {
        String plain = text.strip();
        if (plain.codePoints().anyMatch(Character::isIdeographic)) {
            return Wording.of(plain);
        }
        return Wording.of(
                switch (plain) {
                    case "person" -> "本人";
                    case "unit" -> unit(Party.Of.UNIT);
                    case "unit(person)" -> unit(Party.Of.OWN_UNIT);
                    case "department(person)" -> unit(Party.Of.DEPARTMENT);
                    default -> call(plain);
                });
    }

    /** Whether there is a name for what an example writes; a person's code has none. */
    boolean knows(String text) {
        boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
        return chinese
                || text.contains("(")
                || List.of("person", "unit").contains(text)
                || book.seats().containsKey(text);
    }

    private String call(String text) {
        int open = text.indexOf('(');
        if (open > 0 && text.endsWith(")")) {
            String inner = text.substring(open + 1, text.length() - 1);
            return switch (text.substring(0, open)) {
                case "head" -> written(inner).text() + "负责人";
                case "leader-in-charge" -> "分管" + written(inner).text() + "的领导";
                case "group" -> Groups.called(inner);
                default -> "有关人员";
            };
        }
        if (book.seats().containsKey(text)) {
            return book.seat(text);
        }
        int dot = text.indexOf('.');
        if (dot > 0) {
            return field(text.substring(0, dot), text.substring(dot + 1));
        }
        return Glossary.builtIn().say("party", text.replace(' ', '-'), "登记的承办人");
    }

    /** Whoever a field names, where only the text was kept: {@code event.sponsor}. */
    private String field(String root, String name) {
        List<Shape> shapes = switch (root) {
            case "person" -> List.of(book.vocabulary().person());
            case "unit" -> List.of(book.vocabulary().unit());
            default -> List.copyOf(book.vocabulary().events().values());
        };
        return shapes.stream()
                .filter(shape -> shape.slot(name) >= 0)
                .findFirst()
                .map(shape -> Glossary.builtIn()
                        .find("field", root + "." + name)
                        .orElseGet(() -> FieldProse.label(shape.field(shape.slot(name)))))
                .map(PartyProse::named)
                .orElse("登记的承办人");
    }

    Wording list(List<Party> parties) {
        return Wording.list(parties.stream().map(this::party).toList());
    }

    /** Who owes something: joint parties each their part, a lead with its helpers. */
    Wording owing(Parties parties) {
        Wording owing = list(parties.owing());
        if (!parties.support().isEmpty()) {
            String lead = parties.owing().size() > 1 ? "{}一起牵头，{}配合" : "{}牵头，{}配合";
            return Wording.say(lead, owing, list(parties.support()));
        }
        return switch (parties.owing().size()) {
            case 0 -> Wording.of("没有写明");
            case 1 -> owing;
            case 2 -> Wording.say("{}，两家各办各的，都办了才算", owing);
            default -> Wording.say("{}，各办各的，都办了才算", owing);
        };
    }
}
