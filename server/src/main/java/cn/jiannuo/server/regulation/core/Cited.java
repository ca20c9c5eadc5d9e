package cn.jiannuo.server.regulation.core;

/** How people name a regulation. */
final class Cited {
    private Cited() {}

    /** 《和谐机关建设办法》2008年版. */
    static String title(PackText text) {
        return "《" + text.title() + "》" + text.version();
    }
}
