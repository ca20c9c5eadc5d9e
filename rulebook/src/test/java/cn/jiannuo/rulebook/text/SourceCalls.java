package cn.jiannuo.rulebook.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in the main sources where a sentence is asked for, and with how many arguments. */
final class SourceCalls {
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Pattern ASKS = Pattern.compile(
            "(\\.error|\\.notice|Message\\.of|new Message|[mM]essages(?:\\(\\))?\\.get|new UsageProblem|unusable|console\\.(?:say|tell|word))\\(");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern PREFIX = Pattern.compile("\"(cli\\.[a-z.-]*\\.)\" \\+");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)*");

    private SourceCalls() {}

    /**
     * A sentence asked for with a key written out.
     *
     * @param args how many arguments fill it, or -1 when they come in an array
     */
    record Call(String where, String key, int args) {}

    static List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        for (Path file : files()) {
            String source = text(file);
            Matcher asks = ASKS.matcher(source);
            while (asks.find()) {
                int line = (int) source.substring(0, asks.start()).lines().count();
                calls.addAll(calls(file + ":" + line, asks.group(1), arguments(source, asks.end())));
            }
        }
        return calls;
    }

    /** Every string literal of the main sources that could be a key. */
    static Set<String> literals() {
        Set<String> literals = new TreeSet<>();
        for (Path file : files()) {
            literals.addAll(keys(text(file)));
        }
        return literals;
    }

    /** Beginnings of keys that the command line completes with the name of a column, a unit or an answer. */
    static Set<String> prefixes() {
        Set<String> prefixes = new TreeSet<>();
        for (Path file : files()) {
            PREFIX.matcher(text(file)).results().forEach(prefix -> prefixes.add(prefix.group(1)));
        }
        return prefixes;
    }

    private static List<Call> calls(String where, String asker, List<String> arguments) {
        int at = asker.equals(".error") || asker.equals(".notice") ? 1 : 0;
        if (arguments.size() <= at || arguments.get(at).contains("+")) {
            return List.of();
        }
        boolean spread = asker.equals("new Message") || arguments.getLast().endsWith(".toArray()");
        int args = spread ? -1 : arguments.size() - at - 1;
        return keys(arguments.get(at)).stream()
                .map(key -> new Call(where, key, args))
                .toList();
    }

    private static List<String> keys(String source) {
        return LITERAL.matcher(source)
                .results()
                .map(literal -> literal.group(1))
                .filter(KEY.asMatchPredicate())
                .toList();
    }

    /** What stands between the commas of a call whose opening parenthesis ends before an offset. */
    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"' || c == '\'') {
                i = endOfQuote(source, i);
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0 && depth-- == 0) {
                arguments.add(source.substring(start, i).strip());
                return arguments;
            } else if (c == ',' && depth == 0) {
                arguments.add(source.substring(start, i).strip());
                start = i + 1;
            }
        }
        return List.of();
    }

    private static int endOfQuote(String source, int from) {
        for (int i = from + 1; i < source.length(); i++) {
            if (source.charAt(i) == '\\') {
                i++;
            } else if (source.charAt(i) == source.charAt(from)) {
                return i;
            }
        }
        return source.length();
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError("the main sources cannot be listed", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
