package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.expression.ExpressionProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Source to tokens. A wrong character is reported, replaced where the intention is plain, and reading goes on. */
final class Lexer {
    /** Longer symbols first. */
    private static final List<String> SYMBOLS = List.of(
            "&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "?", ":", "(", ")", "[", "]", "{", "}", ",", ".", "+",
            "-", "*", "/", "%");
    /** What Chinese keyboards and other languages write. */
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("（", "("),
            Map.entry("）", ")"),
            Map.entry("，", ","),
            Map.entry("。", "."),
            Map.entry("！", "!"),
            Map.entry("？", "?"),
            Map.entry("：", ":"),
            Map.entry("＝", "=="),
            Map.entry("＜", "<"),
            Map.entry("＞", ">"),
            Map.entry("≤", "<="),
            Map.entry("≥", ">="),
            Map.entry("≠", "!="),
            Map.entry("＋", "+"),
            Map.entry("－", "-"),
            Map.entry("×", "*"),
            Map.entry("【", "["),
            Map.entry("】", "]"),
            Map.entry("=", "=="),
            Map.entry("&", "&&"),
            Map.entry("|", "||"),
            Map.entry("、", ","));

    private static final Map<Character, Character> QUOTES = Map.of('“', '”', '‘', '’', '「', '」', '＂', '＂', '＇', '＇');

    private final String source;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(String source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    List<Token> tokens() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0') {
                at++;
            } else if (c == '\'' || c == '"') {
                tokens.add(new TextLexer(source, at, problems).read(c));
                at = tokens.getLast().end();
            } else if (isDigit(c)) {
                number();
            } else if (isNameStart(c)) {
                name();
            } else {
                symbol();
            }
        }
        tokens.add(new Token(Token.Kind.END, "", source.length(), source.length()));
        return tokens;
    }

    private void number() {
        int start = at;
        skipDigits();
        Token.Kind kind = Token.Kind.NUMBER;
        if (at + 1 < source.length() && source.charAt(at) == '.' && isDigit(source.charAt(at + 1))) {
            at++;
            skipDigits();
            kind = Token.Kind.DECIMAL;
        }
        tokens.add(new Token(kind, source.substring(start, at), start, at));
    }

    private void skipDigits() {
        while (at < source.length() && isDigit(source.charAt(at))) {
            at++;
        }
    }

    private void name() {
        int start = at;
        while (at < source.length() && (isNameStart(source.charAt(at)) || isDigit(source.charAt(at)))) {
            at++;
        }
        String name = source.substring(start, at);
        String right = dashed(start) ? "" : logicWord(name);
        if (right.isEmpty()) {
            tokens.add(new Token(Token.Kind.NAME, name, start, at));
        } else {
            instead(start, name, right);
        }
    }

    private static String logicWord(String name) {
        return switch (name) {
            case "and", "AND", "且", "并且" -> "&&";
            case "or", "OR", "或", "或者" -> "||";
            case "not", "NOT", "非" -> "!";
            default -> "";
        };
    }

    /** Inside a name such as {@code cost-and-time}. */
    private boolean dashed(int start) {
        return (start > 0 && source.charAt(start - 1) == '-') || (at < source.length() && source.charAt(at) == '-');
    }

    private void symbol() {
        for (String symbol : SYMBOLS) {
            if (source.startsWith(symbol, at)) {
                tokens.add(new Token(Token.Kind.SYMBOL, symbol, at, at + symbol.length()));
                at += symbol.length();
                return;
            }
        }
        int start = at;
        at += Character.charCount(source.codePointAt(at));
        String found = source.substring(start, at);
        Character closing = QUOTES.get(found.charAt(0));
        if (closing != null) {
            problems.add(start, at, Kind.WRITE_INSTEAD, found, "'");
            tokens.add(new TextLexer(source, start, problems).read(closing));
            at = tokens.getLast().end();
        } else if (INSTEAD.containsKey(found)) {
            instead(start, found, INSTEAD.getOrDefault(found, ""));
        } else {
            problems.add(start, at, Kind.UNKNOWN_CHARACTER, found);
        }
    }

    private void instead(int start, String found, String right) {
        problems.add(start, at, Kind.WRITE_INSTEAD, found, right);
        tokens.add(new Token(Token.Kind.SYMBOL, right, start, at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return c == '_' || Character.isLetter(c);
    }
}
