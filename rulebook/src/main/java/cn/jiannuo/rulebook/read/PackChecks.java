package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.procedure.Finding;
import cn.jiannuo.rulebook.procedure.ProcedureCheck;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Offer;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.source.Findings;
import cn.jiannuo.rulebook.source.Place;
import cn.jiannuo.rulebook.text.Nearest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What can be wrong with a pack as a whole, once its parts are read. */
final class PackChecks {
    private PackChecks() {}

    static void of(Regulation regulation, Findings findings) {
        numbering(regulation, findings);
        catalogue(regulation, findings);
        for (Rule rule : regulation.rules()) {
            if (rule instanceof ProcedureRule procedure) {
                procedure(procedure, regulation, findings);
            }
        }
        new Overlaps(findings).check(regulation);
    }

    /** Clauses are numbered from one without gaps, so that a citation finds its clause. */
    private static void numbering(Regulation regulation, Findings findings) {
        int expected = 1;
        for (Clause clause : regulation.clauses()) {
            String number = ChineseNumber.article(expected);
            if (!clause.number().isEmpty() && !clause.number().equals(number)) {
                findings.error(clause.place(), "pack.clause-order", clause.number(), number);
            }
            expected++;
        }
    }

    private static void catalogue(Regulation regulation, Findings findings) {
        Catalogue catalogue = Catalogue.checkedIn();
        for (Clause clause : regulation.clauses()) {
            for (String id : clause.covers()) {
                if (!catalogue.titles().containsKey(id)) {
                    findings.error(
                            clause.place(),
                            "catalogue.unknown",
                            id,
                            Nearest.to(id, catalogue.titles().keySet()).orElse(""));
                }
            }
        }
    }

    private static void procedure(ProcedureRule rule, Regulation regulation, Findings findings) {
        if (rule.steps().isEmpty()) {
            return;
        }
        for (Finding finding : ProcedureCheck.of(rule.outline())) {
            ProcedureRule.StepRule step = rule.byId().get(finding.step());
            Place place = step == null ? rule.header().place() : step.place();
            String key = "procedure."
                    + finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            String nearest = finding.nearest() == null ? "" : finding.nearest();
            findings.error(place, key, finding.step(), finding.detail(), nearest);
        }
        List<String> procedures = regulation.rules().stream()
                .filter(ProcedureRule.class::isInstance)
                .map(Rule::id)
                .toList();
        for (ProcedureRule.StepRule step : rule.steps()) {
            String starts = step.frame().starts();
            if (starts != null && !procedures.contains(starts)) {
                findings.error(
                        step.place(),
                        "rule.unknown",
                        "procedure",
                        starts,
                        Nearest.to(starts, procedures).orElse(""));
            }
            choices(step, findings);
        }
    }

    /** The last branch of a choice must take what is left: otherwise nobody would owe the step. */
    private static void choices(ProcedureRule.StepRule step, Findings findings) {
        if (!step.choices().isEmpty() && !step.choices().getLast().guard().isAlways()) {
            findings.error(step.place(), "procedure.choose-gap", step.frame().id());
        }
    }

    /** Versions of one regulation must follow each other without an overlap or an unexplained gap. */
    static void acrossPacks(List<Pack> packs, Findings findings) {
        Map<String, List<Regulation>> byId = new TreeMap<>();
        for (Pack pack : packs) {
            byId.computeIfAbsent(pack.regulation().id(), k -> new ArrayList<>()).add(pack.regulation());
        }
        for (List<Regulation> versions : byId.values()) {
            versions.sort(Comparator.comparing(Regulation::inForce));
            for (int i = 1; i < versions.size(); i++) {
                between(versions.get(i - 1), versions.get(i), findings);
            }
        }
    }

    private static void between(Regulation before, Regulation after, Findings findings) {
        Place place = new Place(after.file(), 1, 1);
        if (before.inForce().equals(after.inForce())) {
            findings.error(
                    place, "versions.same-day", after.id(), after.inForce().toString(), before.file());
        }
        if (before.until().isEmpty()) {
            return;
        }
        LocalDate end = before.until().get();
        if (!end.isBefore(after.inForce())) {
            findings.error(
                    place,
                    "versions.overlap",
                    after.id(),
                    end.toString(),
                    after.inForce().toString());
        } else if (end.plusDays(1).isBefore(after.inForce())) {
            findings.error(
                    place,
                    "versions.gap",
                    after.id(),
                    end.toString(),
                    after.inForce().toString());
        }
    }

    /** Whether an offer leaves a case without an answer. */
    static boolean hasGap(Offer offer) {
        return !offer.branches().isEmpty()
                && !offer.branches().getLast().guard().isAlways();
    }
}
