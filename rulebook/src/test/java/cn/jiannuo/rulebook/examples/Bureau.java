package cn.jiannuo.rulebook.examples;

/** 衡岭市审计局: the bureau that exists only in the examples, and how its units are called below. */
final class Bureau {
    static final String NAME = "衡岭市审计局";
    static final String COMPANY = "正衡工程造价咨询公司";

    private Bureau() {}

    /** The full path of a unit by its path below the bureau; the bureau itself for an empty one. */
    static String path(String below) {
        return below.isEmpty() ? NAME : NAME + "/" + below;
    }
}
