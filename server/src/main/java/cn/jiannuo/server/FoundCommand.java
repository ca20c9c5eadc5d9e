package cn.jiannuo.server;

import cn.jiannuo.server.identity.core.FoundInstitution;
import cn.jiannuo.server.identity.core.FoundInstitution.Wanted;
import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code ./jiannuo found}: founds an institution on the database of {@code serve}, without serving pages. */
public final class FoundCommand {
    private static final String USAGE =
            "  ./jiannuo found hengling 衡岭市审计局 --system=陈建国 --security=林小燕 --audit=赵桂芳 --hotline='8600 1234'";
    private static final Set<String> OWN = Set.of("hotline", "system", "security", "audit");

    private FoundCommand() {}

    /** @param args code and name of the institution, the names of three people, and the settings of the server */
    public static void main(String[] args) {
        System.exit(found(System.out, args));
    }

    /** @return 0 when it is founded, 1 when it is not, 2 when something is missing */
    static int found(PrintStream out, String... args) {
        ResourceBundle words = ResourceBundle.getBundle("words.identity", Locale.getDefault());
        Map<String, String> own = new HashMap<>();
        List<String> names = new ArrayList<>();
        List<String> settings =
                new ArrayList<>(List.of("--jiannuo.clock=false", "--spring.main.lazy-initialization=true"));
        for (String argument : args) {
            String key = argument.replaceFirst("^--", "").replaceFirst("=.*", "");
            if (!argument.startsWith("--")) {
                names.add(argument);
            } else if (OWN.contains(key)) {
                own.put(key, argument.substring(argument.indexOf('=') + 1).strip());
            } else {
                settings.add(argument);
            }
        }
        if (names.size() != 2) {
            out.println(words.getString("found.usage"));
            out.println(USAGE);
            return 2;
        }
        return found(out, words, wanted(names, own), settings);
    }

    private static Wanted wanted(List<String> names, Map<String, String> own) {
        return new Wanted(
                names.getFirst(),
                names.getLast().strip(),
                own.getOrDefault("hotline", ""),
                own.getOrDefault("system", ""),
                own.getOrDefault("security", ""),
                own.getOrDefault("audit", ""));
    }

    private static int found(PrintStream out, ResourceBundle words, Wanted wanted, List<String> settings) {
        SpringApplication server = new SpringApplication(JiannuoServer.class);
        server.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = server.run(settings.toArray(String[]::new))) {
            return switch (context.getBean(FoundInstitution.class).found(wanted)) {
                case FoundInstitution.Refused refused -> {
                    out.println(said(
                            words, refused.why().key(), refused.why().gaps().toArray()));
                    if (refused.why().key().equals("found.name-missing")) {
                        out.println(USAGE);
                    }
                    yield 1;
                }
                case FoundInstitution.Founded founded -> {
                    out.println(said(words, "found.done", founded.institution().name()));
                    founded.keys()
                            .forEach(key -> out.println("  "
                                    + said(words, "found.key", key.signInName(), key.password(), key.shownName())));
                    out.println(words.getString("found.next"));
                    yield 0;
                }
            };
        }
    }

    private static String said(ResourceBundle words, String key, Object... gaps) {
        return MessageFormat.format(words.getString(key), gaps);
    }
}
