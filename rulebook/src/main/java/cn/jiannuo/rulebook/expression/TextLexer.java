package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.expression.ExpressionProblem.Kind;

/** Reads one text literal, from its opening to its closing mark. */
final class TextLexer {
    private final String source;
    private final Problems problems;
    private final int start;
    private int at;

    TextLexer(String source, int start, Problems problems) {
        this.source = source;
        this.start = start;
        this.problems = problems;
        this.at = start + 1;
    }

    Token read(char closing) {
        StringBuilder value = new StringBuilder();
        while (at < source.length() && source.charAt(at) != closing && source.charAt(at) != '\n') {
            char c = source.charAt(at);
            if (c == '\\') {
                escape(value);
            } else {
                value.append(c);
                at++;
            }
        }
        if (at < source.length() && source.charAt(at) == closing) {
            at++;
        } else {
            problems.add(start, at, Kind.UNCLOSED_TEXT, String.valueOf(closing));
        }
        return new Token(Token.Kind.TEXT, value.toString(), start, at);
    }

    private void escape(StringBuilder value) {
        int begin = at++;
        char c = at < source.length() ? source.charAt(at++) : ' ';
        switch (c) {
            case '\\', '\'', '"' -> value.append(c);
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case 'u' -> unicode(begin, value);
            default -> problems.add(begin, at, Kind.BAD_ESCAPE, source.substring(begin, at));
        }
    }

    private void unicode(int begin, StringBuilder value) {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = at < source.length() ? Character.digit(source.charAt(at), 16) : -1;
            if (digit < 0) {
                problems.add(begin, at, Kind.BAD_ESCAPE, source.substring(begin, at));
                return;
            }
            code = code * 16 + digit;
            at++;
        }
        value.append((char) code);
    }
}
