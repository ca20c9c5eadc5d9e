package cn.jiannuo.rulebook.check;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.judge.Verdict.Met;
import cn.jiannuo.rulebook.read.Catalogue;
import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.source.Findings;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.text.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads packs, runs every example, and measures what the examples cover. */
public final class PackCheck {
    private final PackReader.Result read;
    private final WorkCalendar calendar;
    private final Findings findings = new Findings();
    private final Map<String, Integer> cases = new TreeMap<>();

    private PackCheck(PackReader.Result read, WorkCalendar calendar) {
        this.read = read;
        this.calendar = calendar;
        findings.addAll(read.findings());
    }

    /** Checks packs that are to be used together. Nothing is thrown for what a pack says. */
    public static Report check(List<PackReader.Source> sources, WorkCalendar calendar) {
        PackCheck check = new PackCheck(PackReader.read(sources), calendar);
        for (Pack pack : check.read.packs()) {
            // a pack that does not read would only repeat its errors case by case
            if (!check.broken(pack)) {
                check.examples(pack);
            }
        }
        return new Report(check.read, check.findings.list(), check.cases, check.carriers());
    }

    private boolean broken(Pack pack) {
        return read.findings().stream()
                .anyMatch(f -> f.place().file().equals(pack.regulation().file())
                        && f.severity() == cn.jiannuo.rulebook.source.Finding.Severity.ERROR);
    }

    private void examples(Pack pack) {
        Regulation regulation = pack.regulation();
        ExampleRunner runner = new ExampleRunner(regulation, read.vocabulary(), calendar);
        Map<String, Set<Integer>> signs = new HashMap<>();
        for (Pack.Example example : pack.examples()) {
            Rule rule = regulation.rule(example.rule()).orElse(null);
            if (rule == null) {
                figures(example, regulation);
                continue;
            }
            for (Map.Entry<String, Yaml.Entry> one :
                    runner.cases(example, findings).entrySet()) {
                CaseResult result = runner.run(rule, example, one.getValue());
                cases.merge(regulation.id() + "/" + rule.id(), 1, Integer::sum);
                for (Message wrong : result.wrong()) {
                    findings.error(one.getValue().key(), "example.failed", rule.id(), one.getKey(), wrong);
                }
                for (Met met : result.met()) {
                    signs.computeIfAbsent(met.figure(), k -> new HashSet<>()).add(Integer.signum(met.sign()));
                }
            }
        }
        coverage(regulation, signs);
    }

    private void figures(Pack.Example example, Regulation regulation) {
        Figure figure = regulation.figures().get(example.rule());
        if (figure == null) {
            findings.error(example.place(), "example.nothing-to-try", example.rule());
        } else {
            FigureExample.run(example, figure, findings);
        }
    }

    private void coverage(Regulation regulation, Map<String, Set<Integer>> signs) {
        for (Rule rule : regulation.rules()) {
            if (!cases.containsKey(regulation.id() + "/" + rule.id())) {
                findings.error(rule.header().place(), "check.no-example", rule.id(), rule.name());
            }
        }
        for (Figure figure : regulation.figures().values()) {
            List<Message> missing = new ArrayList<>();
            Set<Integer> met = signs.getOrDefault(figure.id(), Set.of());
            for (int sign = -1; sign <= 1; sign++) {
                if (!met.contains(sign)) {
                    missing.add(Message.of("check.side" + sign));
                }
            }
            if (!missing.isEmpty()) {
                findings.error(figure.place(), "check.figure-not-met", figure.id(), figure.name(), missing);
            }
        }
    }

    private Map<String, List<String>> carriers() {
        Map<String, List<String>> carriers = new LinkedHashMap<>();
        Catalogue.checkedIn().titles().keySet().forEach(id -> carriers.put(id, new ArrayList<>()));
        for (Pack pack : read.packs()) {
            Regulation regulation = pack.regulation();
            for (Rule rule : regulation.rules()) {
                Clause clause = regulation.clause(rule.header().clause());
                for (String id : clause.covers()) {
                    carriers.computeIfAbsent(id, k -> new ArrayList<>()).add(regulation.id() + "/" + rule.id());
                }
            }
        }
        return carriers;
    }
}
