package cn.jiannuo.server.disclosure.core;

import java.util.List;

/** How far something may be seen, from widest to narrowest. */
public enum Reach {
    /** By everybody, also without signing in. */
    PUBLIC,
    /** By everybody of the institution. */
    HOUSE,
    /** By the people of the unit it is about. */
    UNIT;

    /** Words by which a regulation says that people outside may see it too. */
    private static final List<String> OUTSIDE = List.of("社会", "公众", "群众", "来办事的人", "企业和群众");

    private static final List<String> INSIDE = List.of("全体", "全局", "全单位", "职工代表");

    /**
     * What the words of an audience mean; words nobody thought of keep it narrow, because what was seen cannot be unseen.
     *
     * @param audience as the regulation has it: 全体职工, 全体职工和社会, 本班组职工
     */
    public static Reach of(String audience) {
        if (OUTSIDE.stream().anyMatch(audience::contains)) {
            return PUBLIC;
        }
        return INSIDE.stream().anyMatch(audience::startsWith) ? HOUSE : UNIT;
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
