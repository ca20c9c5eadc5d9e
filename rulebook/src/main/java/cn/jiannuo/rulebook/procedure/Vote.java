package cn.jiannuo.rulebook.procedure;

/**
 * The vote that decides a step: carried, the step has its first outcome; not carried, one of the others.
 *
 * @param quorum how many must be present for a vote to count
 * @param passes how many must be in favour
 */
public record Vote(Threshold quorum, Threshold passes) {}
