package cn.jiannuo.rulebook.explain;

/**
 * A case of an example beside a rule, in Chinese.
 *
 * @param title what is supposed, as the pack's author put it: 父亲住院，跨国庆
 * @param result what must come of it: 2026年10月9日前
 */
public record ExampleLine(String title, String result) {}
