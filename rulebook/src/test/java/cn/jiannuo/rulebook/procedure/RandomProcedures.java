package cn.jiannuo.rulebook.procedure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Writes procedures at random that a pack could contain: lines of steps, forks between them, turns back, ahead and out. */
final class RandomProcedures {
    static final List<String> PARTIES = List.of("p1", "p2", "p3", "p4");
    static final List<String> PAPERS = List.of("draft", "minutes");

    private final Random random;
    private final List<Step> steps = new ArrayList<>();
    private int named;

    private RandomProcedures(Random random) {
        this.random = random;
    }

    static Procedure next(Random random) {
        RandomProcedures writer = new RandomProcedures(random);
        writer.line(2 + random.nextInt(3), new Target.End("done"), 2);
        Set<String> skips = Set.copyOf(List.of(writer.anyStep(), writer.anyStep()));
        return new Procedure(
                "random",
                writer.steps,
                random.nextBoolean() ? List.of(new UrgentException("urgent", "p1", skips)) : List.of(),
                random.nextInt(4) == 0 ? Set.of("p2") : Set.of());
    }

    private String anyStep() {
        return steps.get(random.nextInt(steps.size())).id();
    }

    /** Writes a line of steps that leads to the exit; gives the id of its first. */
    private String line(int length, Target exit, int depth) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            named++;
            ids.add("s" + named);
        }
        int at = steps.size();
        for (int i = 0; i < length; i++) {
            Target straight = i + 1 == length ? exit : onwards(ids.get(i + 1), depth);
            Step step = step(ids.get(i), straight, ids, i);
            steps.add(Math.min(at + i, steps.size()), step);
        }
        return ids.getFirst();
    }

    private Target onwards(String next, int depth) {
        if (depth == 0 || random.nextInt(3) > 0) {
            return new Target.ToStep(next);
        }
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            heads.add(line(1 + random.nextInt(2), new Target.ToStep(next), depth - 1));
        }
        return new Target.Fork(heads, next, random.nextInt(3) == 0 ? Target.Waits.FOR_ANY : Target.Waits.FOR_ALL);
    }

    private Step step(String id, Target straight, List<String> line, int place) {
        StepBuilder step = new StepBuilder(id).outcome("yes", straight);
        boolean nobody = random.nextInt(8) == 0;
        if (nobody) {
            return step.collects(opinions()).build();
        }
        parties(step);
        turns(step, line, place);
        rules(step, line);
        return step.build();
    }

    private Collects opinions() {
        String by = random.nextBoolean() ? "p1" : null;
        return new Collects(Collects.What.OPINIONS, "all", (1 + random.nextInt(3)) + " workdays", by);
    }

    private void parties(StepBuilder step) {
        List<String> names = new ArrayList<>(PARTIES);
        Collections.shuffle(names, random);
        Parties.Signing[] signings = Parties.Signing.values();
        step.by(new Parties(names.subList(0, 1 + random.nextInt(3)), signings[random.nextInt(signings.length)]));
    }

    private void turns(StepBuilder step, List<String> line, int place) {
        if (place > 0 && random.nextInt(3) == 0) {
            step.outcome("again", line.get(random.nextInt(place)));
        }
        if (random.nextInt(4) == 0) {
            step.outcome("no", new Target.End("refused"));
        }
        if (place + 2 < line.size() && random.nextInt(3) == 0) {
            step.outcome("ahead", line.getLast());
        }
        if (random.nextInt(4) == 0) {
            step.onlyIf("c" + random.nextInt(2));
            if (place + 2 < line.size() && random.nextBoolean()) {
                step.otherwise(new Target.ToStep(line.getLast()));
            }
        }
    }

    private void rules(StepBuilder step, List<String> line) {
        if (random.nextBoolean()) {
            step.due((2 + random.nextInt(4)) + " workdays");
            if (random.nextBoolean()) {
                step.extension(new Extension("p3", 1 + random.nextInt(2), "4 days", List.of("sender")));
            }
            if (random.nextInt(3) == 0) {
                step.lapse("lapsed").outcome("lapsed", new Target.End("lapsed"));
            }
        }
        if (random.nextInt(5) == 0) {
            step.collects(opinions());
        }
        if (random.nextInt(5) == 0) {
            step.produces(PAPERS.get(random.nextInt(2)));
        }
        if (random.nextInt(5) == 0) {
            step.requires(
                    random.nextBoolean()
                            ? new Requirement.EveryOpinionAnswered()
                            : new Requirement.DocumentAttached(PAPERS.get(random.nextInt(2))));
        }
        if (random.nextInt(3) == 0) {
            step.excludes(
                    switch (random.nextInt(3)) {
                        case 0 -> new Exclusion.WhoDid(line.get(random.nextInt(line.size())));
                        case 1 -> new Exclusion.WhoOpened();
                        default -> new Exclusion.WhoIs("tied");
                    });
        }
        Step so = step.build();
        boolean alternative = so.outcomes().keySet().stream().skip(1).anyMatch(outcome -> !outcome.equals(so.lapse()));
        if (!so.parties().joint() && alternative && random.nextInt(3) == 0) {
            boolean more = random.nextBoolean();
            Threshold.Of of = random.nextBoolean() ? Threshold.Of.MEMBERS : Threshold.Of.PRESENT;
            step.vote(new Vote(
                    new Threshold(new Share(2, 3), false, Threshold.Of.MEMBERS),
                    new Threshold(new Share(1, 2), more, of)));
        }
    }
}
