package cn.jiannuo.server.demo;

/**
 * An answer as somebody gets it.
 *
 * @param who asked
 * @param path with its query
 * @param status of the answer
 * @param address that answered, as the controller writes it
 * @param template that drew it; empty for a file
 * @param html as it was sent; empty for a file
 */
record Sight(String who, String path, int status, String address, String template, String html) {

    boolean isPage() {
        return !template.isEmpty();
    }

    /** For files and complaints. */
    String name() {
        String plain = path.replaceAll("%[^/&]*", "x").replaceAll("[/?&=]", "_");
        return template.replace('/', '_') + "-" + who + (plain.length() > 60 ? plain.substring(0, 60) : plain);
    }
}
