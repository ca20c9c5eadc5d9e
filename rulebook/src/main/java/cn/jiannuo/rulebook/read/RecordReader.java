package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.read.Context.Scopes;
import cn.jiannuo.rulebook.regulation.Header;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.RecordRule;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.text.Nearest;
import java.util.ArrayList;
import java.util.List;

/** Reads ledgers: what an entry says, who writes and who reads it. */
final class RecordReader {
    private final RuleFrame frame;
    private final Fields fields;

    RecordReader(RuleFrame frame) {
        this.frame = frame;
        this.fields = frame.fields;
    }

    Rule record() {
        Header header = frame.header();
        Shape shape = frame.context.event(frame.block.id());
        // a word that is none of these was refused when the kinds were gathered
        About about = fields.text("each").map(Declarations.ABOUT::get).orElse(About.PERSON);
        List<String> own = new ArrayList<>();
        List<String> optional = new ArrayList<>();
        Fields inner = fields.fields("fields").orElse(null);
        if (inner == null) {
            frame.context.findings().error(frame.block.place(), "key.missing", "fields");
        } else {
            for (String name : inner.openEnded().keys()) {
                own.add(name);
                if (inner.value(name) instanceof Yaml.Mapping m
                        && new Fields(m, m.place(), frame.context.findings()).yes("optional", false)) {
                    optional.add(name);
                }
            }
        }
        Scopes scopes = frame.scopes(About.PERSON, List.of(frame.block.id()));
        PartyReader parties = new PartyReader(frame.context, scopes);
        List<Party> write = parties.list(fields, "write");
        List<Party> read = parties.list(fields, "read");
        List<String> sensitive = sensitive(own);
        fields.text("keep");
        fields.done();
        return new RecordRule(header, about, shape, own, optional, write, read, sensitive);
    }

    private List<String> sensitive(List<String> own) {
        List<String> sensitive = new ArrayList<>();
        for (Yaml.Scalar name : fields.texts("sensitive")) {
            if (own.contains(name.text().strip())) {
                sensitive.add(name.text().strip());
            } else {
                frame.context.error(
                        name,
                        "record.sensitive",
                        name.text(),
                        Nearest.to(name.text(), own).orElse(""));
            }
        }
        return sensitive;
    }
}
