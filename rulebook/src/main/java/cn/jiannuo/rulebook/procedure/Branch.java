package cn.jiannuo.rulebook.procedure;

import java.util.ArrayList;
import java.util.List;

/** Where in the forks of a matter a step stands: the turns taken, outermost first; none on the main line. */
public record Branch(List<Turn> turns) {
    /** The main line. */
    public static final Branch MAIN = new Branch(List.of());

    /** One branch of one fork: the fork's running number in this matter and the branch's first step. */
    public record Turn(int fork, String head) {}

    public Branch {
        turns = List.copyOf(turns);
    }

    /** Whether this is the other branch or lies inside it. */
    public boolean within(Branch other) {
        int depth = other.turns.size();
        return turns.size() >= depth && turns.subList(0, depth).equals(other.turns);
    }

    Branch into(int fork, String head) {
        List<Turn> deeper = new ArrayList<>(turns);
        deeper.add(new Turn(fork, head));
        return new Branch(deeper);
    }

    Branch parent() {
        return new Branch(turns.subList(0, turns.size() - 1));
    }
}
