package cn.jiannuo.rulebook.check;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.regulation.RecordRule;
import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.rulebook.roster.EntityText;
import cn.jiannuo.rulebook.roster.Read;
import cn.jiannuo.rulebook.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs a case about an entry of a ledger. */
final class RecordExample {
    private RecordExample() {}

    static CaseResult run(RecordRule rule, Given given) {
        Map<String, String> fields = given.fields("entry", rule.shape());
        List<String> required = new ArrayList<>(rule.own());
        required.removeAll(rule.optional());
        // an empty list says «none», which is an answer
        required.removeIf(name -> fields.containsKey(name) && isList(rule, name));
        Read<Entity> read = EntityText.parse(rule.shape(), fields, required, rule.id());
        List<DataProblem> problems = new ArrayList<>(read.errors());
        read.notices().stream()
                .filter(n -> n.kind() == DataProblem.Kind.COLUMN_UNKNOWN)
                .forEach(problems::add);
        String got = problems.isEmpty()
                ? "accepted"
                : "refused " + problems.getFirst().column();
        String expected = given.text("expect").orElse("");
        boolean named = problems.stream().anyMatch(p -> expected.equals("refused " + p.column()));
        return expected.equals(got) || named
                ? new CaseResult(expected, List.of(), List.of())
                : new CaseResult(got, List.of(Message.of("example.got", expected, got)), List.of());
    }

    private static boolean isList(RecordRule rule, String name) {
        int slot = rule.shape().slot(name);
        return slot >= 0
                && !rule.shape().field(slot).type().isNumber()
                && rule.shape().field(slot).type() != cn.jiannuo.rulebook.fact.Type.TEXT;
    }
}
