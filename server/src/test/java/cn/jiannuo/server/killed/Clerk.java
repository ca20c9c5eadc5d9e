package cn.jiannuo.server.killed;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser, who notes the own parts of duties as done; one sign-in for all the lives of the server. */
final class Clerk extends Traffic {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern PART = Pattern.compile("action=\"(/duties/(\\d+)/parts/\\d+/completion)\"");
    private static final Pattern DUTY = Pattern.compile("\"id\":(\\d+)");

    private final String code;
    private final String token;
    private final Queue<String> toLookAt = new ArrayDeque<>();
    private final Set<String> known = new TreeSet<>();
    private final Set<String> acknowledged = new TreeSet<>();
    private Optional<Note> unheard = Optional.empty();
    private boolean signedIn;

    /** A part that was filled in and sent. */
    private record Note(String path, Map<String, String> fields) {}

    Clerk(String code, String token) {
        this.code = code;
        this.token = token;
    }

    @Override
    boolean step(LocalDate today) {
        if (!signedIn) {
            signedIn = signIn();
            return false;
        }
        if (unheard.isEmpty()) {
            unheard = nextPart(today);
        }
        return unheard.isPresent() && send(unheard.get());
    }

    private boolean signIn() {
        Answer form = get("/sign-in", Map.of());
        Matcher csrf = TOKEN.matcher(form.body());
        return csrf.find()
                && form("/sign-in", Map.of("_csrf", csrf.group(1), "name", code, "password", Founded.PASSWORD))
                                .status()
                        == 302;
    }

    private Optional<Note> nextPart(LocalDate today) {
        if (toLookAt.isEmpty()) {
            Matcher duties =
                    DUTY.matcher(get("/api/v1/duties?state=open&size=200", Map.of("Authorization", "Bearer " + token))
                            .body());
            while (duties.find()) {
                if (known.add(duties.group(1))) {
                    toLookAt.add(duties.group(1));
                }
            }
        }
        String duty = toLookAt.peek();
        if (duty == null) {
            return Optional.empty();
        }
        Answer page = get("/duties/" + duty, Map.of());
        if (!page.isHeard()) {
            return Optional.empty();
        }
        toLookAt.remove();
        // what somebody has nothing to do with is not there for him: a birthday is the union's alone
        if (page.status() != 200 && page.status() != 404) {
            complain(code + " /duties/" + duty + " " + page.status() + " " + page.body());
        }
        Matcher part = PART.matcher(page.body());
        Matcher csrf = TOKEN.matcher(page.body());
        return part.find() && csrf.find()
                ? Optional.of(new Note(
                        part.group(1),
                        Map.of("_csrf", csrf.group(1), "doneOn", today.toString(), "note", code + "记 " + duty)))
                : Optional.empty();
    }

    private boolean send(Note note) {
        Answer answer = form(note.path(), note.fields());
        if (!answer.isHeard()) {
            return false;
        }
        unheard = Optional.empty();
        if (!answer.location().endsWith(note.path().replaceAll("/parts.*", ""))) {
            complain(note + " " + answer);
        }
        return acknowledged.add(note.fields().getOrDefault("note", ""));
    }

    @Override
    boolean isWaiting() {
        return unheard.isPresent();
    }

    /** The notes of the parts that are done. */
    @Override
    Set<String> acknowledged() {
        return acknowledged;
    }
}
