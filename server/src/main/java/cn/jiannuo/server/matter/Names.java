package cn.jiannuo.server.matter;

import cn.jiannuo.rulebook.explain.Glossary;

/** What the words of a procedure are called: outcomes and ends, in Chinese as regulations are. */
public final class Names {
    private Names() {}

    public static String outcome(String outcome) {
        return Glossary.builtIn().find("outcome", outcome).orElse(outcome);
    }

    public static String end(String state) {
        return Glossary.builtIn().find("end", state).orElseGet(() -> outcome(state));
    }
}
