package cn.jiannuo.server.demo;

import cn.jiannuo.server.identity.Power;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Somebody who looks around in the demonstration.
 *
 * @param name to sign in with
 * @param powers which others may share: then they need not look at the same twice
 * @param from where to begin: what links lead to follows by itself
 */
record Who(String name, Set<Power> powers, List<String> from) {
    private static final String NOBODY = "nobody";

    /** Refused to everybody: how a refusal looks. */
    static final String NOWHERE = "/nowhere";

    /** Who has the passphrase of the mailbox typed already. */
    private static final String READS_LETTERS = "SJ001";

    /** Pages that forms lead to, a question that waits for an answer, what is to be published, and one page that whoever builds pages knows. */
    private static final Map<String, List<String>> BESIDES = Map.of(
            "SJ023", List.of("/duties/completion", "/voice/mailbox"),
            "SJ014", List.of("/duties?q=汤雨桐", "/seats/heads"),
            "SJ007", List.of("/duties?kind=disclosure"),
            "SJ006", List.of("/moving/harmonious-office", NOWHERE),
            "system", List.of("/design"));

    /** Whoever has not signed in, all visitors, and the three administrators. */
    static List<Who> all() {
        List<Who> all = new ArrayList<>();
        all.add(new Who(NOBODY, Set.of(), List.of("/sign-in", "/letters", "/public")));
        Bureau.VISITORS.forEach(visitor -> all.add(of(visitor.code(), visitor.powers())));
        new TreeMap<>(Bureau.ADMINISTRATORS)
                .forEach((name, administrator) -> all.add(of(name, Set.of(administrator.power()))));
        return all;
    }

    private static Who of(String name, Set<Power> powers) {
        List<String> from = new ArrayList<>(BESIDES.getOrDefault(name, List.of()));
        from.addAll(List.of("/", "/me/all"));
        return new Who(name, powers, from);
    }

    /** @param address of the server */
    Visit comeIn(String address, String password) {
        Visit visit = new Visit(address);
        if (!name.equals(NOBODY)) {
            visit.fill("/sign-in", "/sign-in", Map.of("name", name, "password", password));
        }
        if (name.equals(READS_LETTERS)) {
            visit.fill(
                    "/voice/mailbox",
                    "/voice/mailbox/unlocking",
                    Map.of("passphrase", Letters.PASSPHRASE, "back", "/"));
        }
        return visit;
    }
}
