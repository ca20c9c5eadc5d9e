package cn.jiannuo.server.voice.paper;

/**
 * 附件: a file as it was handed in, or a copy of it.
 *
 * @param name without folders
 */
public record Paper(String name, byte[] content) {
    private static final int LONGEST = 120;

    public Paper {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "").strip();
        name = plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
    }

    String ending() {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    }

    /** Another name for what an ending must not promise any more. */
    Paper as(String ending, byte[] copy) {
        int dot = name.lastIndexOf('.');
        return new Paper((dot < 0 ? name : name.substring(0, dot)) + "." + ending, copy);
    }
}
