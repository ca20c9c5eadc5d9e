package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.read.Draft.Block;
import cn.jiannuo.rulebook.read.Draft.Fence;
import cn.jiannuo.rulebook.read.Pack.Example;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.rulebook.source.Finding;
import cn.jiannuo.rulebook.source.Findings;
import cn.jiannuo.rulebook.source.Place;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.text.Nearest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads packs into regulations. All that is wrong in all of them is found in one run; nothing is thrown. */
public final class PackReader {
    private static final List<String> DECLARING = List.of("figure", "event", "fact");

    private final Findings findings = new Findings();

    private PackReader() {}

    /**
     * A file to read.
     *
     * @param name as errors call it
     */
    public record Source(String name, String content) {}

    /**
     * What came of reading.
     *
     * @param packs those that could be taken apart, even when they have errors
     * @param vocabulary the words of all of them together
     */
    public record Result(List<Pack> packs, Vocabulary vocabulary, List<Finding> findings) {
        public boolean hasErrors() {
            return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
        }
    }

    /** Reads packs that are to be used together; they share one vocabulary. */
    public static Result read(List<Source> sources) {
        return new PackReader().readAll(sources);
    }

    private Result readAll(List<Source> sources) {
        List<Draft> drafts = new ArrayList<>();
        for (Source source : sources) {
            new MarkdownPack(source.name(), findings)
                    .read(source.content(), sha256(source.content()))
                    .ifPresent(drafts::add);
        }
        Declarations.Gathered gathered = Declarations.gather(drafts, findings);
        List<Pack> packs = new ArrayList<>();
        for (Draft draft : drafts) {
            pack(draft, gathered).ifPresent(packs::add);
        }
        PackChecks.acrossPacks(packs, findings);
        return new Result(packs, gathered.vocabulary(), findings.list());
    }

    private Optional<Pack> pack(Draft draft, Declarations.Gathered gathered) {
        FrontMatter front = new FrontMatter(draft, findings);
        Map<String, Figure> figures = new LinkedHashMap<>();
        draft.rules("figure")
                .forEach(
                        block -> new FigureReader(findings).read(block).ifPresent(f -> figures.putIfAbsent(f.id(), f)));
        Context context = new Context(findings, front.seats(), figures, declared(draft), gathered.vocabulary());
        List<Rule> rules = new ArrayList<>();
        draft.rules().forEach(block -> rule(block, context, gathered.about()).ifPresent(rules::add));
        Optional<LocalDate> inForce = front.inForce();
        if (inForce.isEmpty()) {
            return Optional.empty();
        }
        Regulation regulation = front.regulation(inForce.get(), new Exceptions(findings).apply(rules), figures);
        PackChecks.of(regulation, findings);
        return Optional.of(new Pack(regulation, examples(draft)));
    }

    private Map<String, List<String>> declared(Draft draft) {
        Map<String, List<String>> declared = new TreeMap<>();
        Map<String, Place> ids = new TreeMap<>();
        draft.rules().forEach(block -> {
            declared.computeIfAbsent(block.kind(), k -> new ArrayList<>()).add(block.id());
            String space = DECLARING.contains(block.kind()) ? block.kind() + " " + block.id() : block.id();
            Place before = ids.putIfAbsent(space, block.place());
            if (before != null) {
                findings.error(block.place(), "rule.twice", block.id(), before.line());
            }
        });
        return declared;
    }

    private Optional<Rule> rule(Block block, Context context, Map<String, About> about) {
        if (!kinds().contains(block.kind())) {
            unknownKind(block);
            return Optional.empty();
        }
        if (!block.kind().equals("fact") && !block.id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            findings.error(block.idNode().place(), "id.form", block.id());
            return Optional.empty();
        }
        RuleFrame frame = new RuleFrame(context, block, about);
        return switch (block.kind()) {
            case "duty" -> Optional.of(new DutyReader(frame).duty());
            case "target" -> Optional.of(new TargetReader(frame).target());
            case "disclosure" -> Optional.of(new DutyReader(frame).disclosure());
            case "entitlement" -> Optional.of(new LimitReader(frame).entitlement());
            case "limit" -> Optional.of(new LimitReader(frame).limit());
            case "eligibility" -> Optional.of(new LimitReader(frame).eligibility());
            case "quota" -> Optional.of(new QuotaReader(frame).quota());
            case "prohibition" -> Optional.of(new LimitReader(frame).prohibition());
            case "procedure" -> Optional.of(new ProcedureReader(frame).procedure());
            case "scorecard" -> Optional.of(new ScorecardReader(frame).scorecard());
            case "vote" -> Optional.of(new BallotReader(frame).vote());
            case "record" -> Optional.of(new RecordReader(frame).record());
            case "event" -> {
                eventKeys(frame);
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static void eventKeys(RuleFrame frame) {
        frame.fields.requiredText("name");
        List.of("about", "fields", "note").forEach(frame.fields::node);
        frame.fields.done();
    }

    private static List<String> kinds() {
        List<String> kinds = new ArrayList<>(DECLARING);
        for (Rule.Kind kind : Rule.Kind.values()) {
            kinds.add(kind.word());
        }
        return kinds;
    }

    private void unknownKind(Block block) {
        findings.error(
                block.place(),
                "rule.kind",
                block.kind(),
                Nearest.to(block.kind(), kinds()).orElse(""),
                kinds());
    }

    private List<Example> examples(Draft draft) {
        List<Example> examples = new ArrayList<>();
        String last = "";
        List<String> ids = draft.rules().map(Block::id).toList();
        for (Block block : draft.blocks()) {
            if (block.fence() == Fence.RULE) {
                last = block.id();
                continue;
            }
            String rule = block.yaml()
                    .get("of")
                    .map(n -> n instanceof Yaml.Scalar s ? s.text().strip() : "")
                    .orElse(last);
            if (rule.isEmpty() || !ids.contains(rule)) {
                findings.error(
                        block.place(),
                        "example.rule",
                        rule,
                        Nearest.to(rule, ids).orElse(""));
            } else {
                examples.add(new Example(rule, block.yaml(), block.clause(), block.place()));
            }
        }
        return examples;
    }

    static String sha256(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
