package cn.jiannuo.rulebook.explain;

/**
 * What sets a rule off, as its days refer to it.
 *
 * @param when as a line of its own: 每季度, 登记了“住院”
 * @param day the day itself in a sentence: 那天, 节日当天, 季度第一天
 * @param period what the period is called, or 周期
 */
record Occasion(Wording when, String day, String period) {
    /** A step of a procedure: its days count from when it is reached. */
    static final Occasion STEP = new Occasion(Wording.NOTHING, "接手", "周期");

    /** Something that happens on a day of its own. */
    static Occasion happening(Wording when) {
        return new Occasion(when, "那天", "周期");
    }
}
