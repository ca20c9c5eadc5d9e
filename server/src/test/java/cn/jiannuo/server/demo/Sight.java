package cn.jiannuo.server.demo;

/**
 * A page as somebody gets it.
 *
 * @param who asked
 * @param path with its query
 * @param template that drew it; empty for a file
 * @param html as it was sent
 */
record Sight(String who, String path, String template, String html) {

    /** For files and complaints. */
    String name() {
        String plain = path.replaceAll("%[^/&]*", "x").replaceAll("[/?&=]", "_");
        return template.replace('/', '_') + "-" + who + (plain.length() > 60 ? plain.substring(0, 60) : plain);
    }
}
