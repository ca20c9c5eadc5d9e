package cn.jiannuo.server.gathering.web;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.server.gathering.core.Kind;
import cn.jiannuo.server.gathering.core.Minutes;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.record.Look;
import java.util.List;

/**
 * Minutes as they were written.
 *
 * @param matters procedures that they set off
 */
public record EntryPage(Minutes.Shown shown, Look look, List<Matter> matters) {

    /** What the minutes say besides what was said. */
    public List<Field> fields() {
        return shown.kind().ledger().fields().stream()
                .filter(field -> !field.equals(shown.kind().said()))
                .filter(field -> !shown.entry().cell(field.name()).isEmpty())
                .toList();
    }

    public String cell(Field field) {
        String text = look.text(field, shown.entry().cell(field.name()));
        return field.type() instanceof Type.ListOf ? text.replace("；", "、") : text;
    }

    public String words(Minutes.Item item) {
        return Kind.part(item.parts(), shown.kind().words());
    }

    /** Who said it, or empty. */
    public String author(Minutes.Item item) {
        String code = Kind.part(item.parts(), shown.kind().author());
        return code.isEmpty() ? "" : look.person(code);
    }

    public String handler(Minutes.Item item) {
        String seat = Kind.part(item.parts(), shown.kind().handler());
        return shown.kind().seats().getOrDefault(seat, seat);
    }
}
