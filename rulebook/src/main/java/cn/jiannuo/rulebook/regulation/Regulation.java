package cn.jiannuo.rulebook.regulation;

import cn.jiannuo.rulebook.regulation.Clause.Chapter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of one regulation (制度的一个版本).
 *
 * @param id of the regulation, the same for all its versions
 * @param inForce first day
 * @param until last day by its own words, or empty
 * @param knownSince since when we know it
 * @param seats Chinese names of the seats it names
 * @param questionsTo seat asked when a fact is missing
 * @param rules in the order of the text
 * @param figures by id
 * @param hash SHA-256 of the file, hexadecimal: what decisions pin
 */
public record Regulation(
        String id,
        String title,
        String issuer,
        String version,
        LocalDate inForce,
        Optional<LocalDate> until,
        LocalDate knownSince,
        String source,
        Map<String, String> seats,
        String questionsTo,
        List<Chapter> chapters,
        List<Rule> rules,
        Map<String, Figure> figures,
        String file,
        String hash) {
    public Regulation {
        seats = Map.copyOf(seats);
        chapters = List.copyOf(chapters);
        rules = List.copyOf(rules);
        figures = Map.copyOf(figures);
    }

    /** This version with other rules in place of its own. */
    public Regulation withRules(List<Rule> others) {
        return with(inForce, until, knownSince, others, figures);
    }

    /**
     * The same text in force for other days: those an organisation has adopted it for.
     *
     * @param first first day
     * @param last last day, or empty
     * @param known since when it is known to be in force on these days
     */
    public Regulation during(LocalDate first, Optional<LocalDate> last, LocalDate known) {
        return with(first, last, known, rules, figures);
    }

    /** This version with another figure in place of the one of the same name. */
    public Regulation withFigure(Figure figure) {
        Map<String, Figure> others = new HashMap<>(figures);
        others.put(figure.id(), figure);
        return withFigures(others);
    }

    /** This version with other figures in place of its own. */
    public Regulation withFigures(Map<String, Figure> others) {
        return with(inForce, until, knownSince, rules, others);
    }

    private Regulation with(
            LocalDate first,
            Optional<LocalDate> last,
            LocalDate known,
            List<Rule> itsRules,
            Map<String, Figure> values) {
        return new Regulation(
                id,
                title,
                issuer,
                version,
                first,
                last,
                known,
                source,
                seats,
                questionsTo,
                chapters,
                itsRules,
                values,
                file,
                hash);
    }

    public List<Clause> clauses() {
        return chapters.stream().flatMap(c -> c.clauses().stream()).toList();
    }

    public Clause clause(String clauseId) {
        return clauses().stream()
                .filter(c -> c.id().equals(clauseId))
                .findFirst()
                .orElseThrow();
    }

    public Optional<Rule> rule(String ruleId) {
        return rules.stream().filter(r -> r.id().equals(ruleId)).findFirst();
    }

    /** As people cite a clause: 《和谐机关建设办法》第十二条. */
    public String citation(Clause clause) {
        return "《" + title + "》" + clause.number();
    }
}
