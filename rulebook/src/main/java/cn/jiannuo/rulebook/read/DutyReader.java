package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.regulation.DayPhrase;
import cn.jiannuo.rulebook.regulation.DisclosureRule;
import cn.jiannuo.rulebook.regulation.DutyRule;
import cn.jiannuo.rulebook.regulation.DutyRule.Escalation;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Schedule;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.rulebook.source.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the kinds that ask somebody to do something: duties, targets, disclosure items. */
final class DutyReader {
    private final RuleFrame frame;
    private final Fields fields;

    DutyReader(RuleFrame frame) {
        this.frame = frame;
        this.fields = frame.fields;
    }

    Rule duty() {
        var header = frame.header();
        RuleFrame.Setting setting = frame.setting(About.ORGANISATION);
        Schedule schedule = frame.schedule(setting, frame.guard(setting));
        PartyReader parties = new PartyReader(frame.context, setting.scopes());
        Optional<String> pays = frame.reference("pays", "entitlement");
        Optional<String> evidence = frame.reference("evidence", "record");
        Guard where =
                evidence.isPresent() ? TargetReader.where(frame, setting.scopes(), evidence.get()) : new Guard.Always();
        Optional<Party> confirmed = confirmedBy(parties);
        List<Party> tell = parties.list(fields, "tell");
        List<Escalation> escalation = escalation(setting, parties);
        fields.done();
        return new DutyRule(header, schedule, pays, evidence, where, confirmed, tell, escalation);
    }

    private Optional<Party> confirmedBy(PartyReader parties) {
        return fields.scalar("confirmed-by")
                .filter(s -> !s.text().equals("nobody"))
                .flatMap(parties::party);
    }

    private List<Escalation> escalation(RuleFrame.Setting setting, PartyReader parties) {
        List<Escalation> rungs = new ArrayList<>();
        fields.node("escalation").ifPresent(node -> {
            List<Yaml> items = node instanceof Yaml.Sequence sequence ? sequence.items() : List.of(node);
            for (Yaml item : items) {
                if (!(item instanceof Yaml.Mapping mapping)) {
                    frame.context.error(item, "key.want-mapping", "escalation");
                    continue;
                }
                Fields rung = new Fields(mapping, mapping.place(), frame.context.findings());
                Optional<DayPhrase> after = Optional.ofNullable(rung.required("after"))
                        .flatMap(new DayReader(frame.context, setting.scopes())::read);
                Optional<Party> to = rung.scalar("to").flatMap(parties::party);
                rung.done();
                if (after.isPresent() && to.isPresent()) {
                    rungs.add(new Escalation(after.get(), to.get()));
                }
            }
        });
        return rungs;
    }

    Rule disclosure() {
        var header = frame.header();
        RuleFrame.Setting setting = frame.setting(About.ORGANISATION);
        Schedule schedule = frame.schedule(setting, frame.guard(setting));
        PartyReader parties = new PartyReader(frame.context, setting.scopes());
        Optional<Party> supervised = fields.scalar("supervised-by").flatMap(parties::party);
        Optional<DayPhrase> objections =
                fields.node("objections").flatMap(new DayReader(frame.context, setting.scopes())::read);
        List<String> content = fields.plainTexts("content");
        if (content.isEmpty()) {
            frame.context.findings().error(frame.block.place(), "key.missing", "content");
        }
        DisclosureRule rule = new DisclosureRule(
                header,
                schedule,
                content,
                fields.requiredText("audience"),
                fields.plainTexts("form"),
                supervised,
                objections,
                fields.plainTexts("withheld"),
                frame.reference("composed-from", "record"));
        fields.done();
        return rule;
    }
}
