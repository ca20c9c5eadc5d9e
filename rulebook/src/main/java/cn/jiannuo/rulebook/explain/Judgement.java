package cn.jiannuo.rulebook.explain;

/**
 * What only a person can say (裁量): the system asks, and never answers itself.
 *
 * @param seat who is asked, in Chinese
 * @param question what is asked
 * @param evidence what they look at, or empty
 */
public record Judgement(String seat, String question, String evidence) {}
