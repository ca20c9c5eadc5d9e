package cn.jiannuo.server.voice.core;

import java.time.LocalDate;
import java.util.List;

/**
 * A line of what was done.
 *
 * @param act worded by {@code voice.act.<act>}
 * @param gaps of the sentence
 */
public record CaseEntry(LocalDate on, String act, List<String> gaps) {}
