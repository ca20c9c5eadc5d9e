package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.regulation.RecordRule;
import java.util.List;

/** Words 台账: what is written down, by whom, and who may see it. */
final class RecordProse {
    private static final int FEW = 5;

    private final PartyProse parties;

    RecordProse(Book book) {
        this.parties = new PartyProse(book);
    }

    void lines(Lines lines, RecordRule record) {
        lines.add(
                "记什么",
                Wording.list(
                        record.own().stream().map(name -> field(record, name)).toList()));
        record.filled().ifPresent(filled -> lines.add("怎么记", say("有“{}”，就自动记上一笔", Wording.of(filled.name()))));
        lines.add("谁来记", parties.list(record.write()));
        lines.add("谁看得到", parties.list(record.read()));
        List<Wording> guarded = record.sensitive().stream()
                .map(n -> Wording.of(label(record, n)))
                .toList();
        if (!guarded.isEmpty()) {
            lines.add("要保密的", say("{}；谁看过都留下记录", Wording.list(guarded)));
        }
    }

    private static Wording field(RecordRule record, String name) {
        int slot = record.shape().slot(name);
        if (slot < 0) {
            return Wording.NOTHING;
        }
        Field field = record.shape().field(slot);
        String may = record.optional().contains(name) ? "（可以不填）" : "";
        return Wording.of(FieldProse.label(field) + options(field.type()) + may);
    }

    /** What a list offers, when it is short. */
    private static String options(Type type) {
        if (type instanceof Type.OneOf of && of.choice().options().size() <= FEW) {
            return "（"
                    + Wording.oneOf(Wording.all(of.choice().options().stream()
                                    .map(Choice.Option::label)
                                    .toList()))
                            .text()
                    + "）";
        }
        if (type instanceof Type.ListOf of) {
            List<String> parts =
                    of.shape().fields().stream().map(FieldProse::label).toList();
            return "（每条记" + String.join("、", parts) + "）";
        }
        return "";
    }

    private static String label(RecordRule record, String name) {
        int slot = record.shape().slot(name);
        return slot < 0 ? "" : FieldProse.label(record.shape().field(slot));
    }
}
