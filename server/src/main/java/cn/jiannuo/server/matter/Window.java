package cn.jiannuo.server.matter;

import cn.jiannuo.server.organization.Station;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The time in which people are heard in a step.
 *
 * @param round how often the step has been opened, from 1
 * @param until its last day
 * @param audience who is asked, as the regulation writes it
 * @param asked the station that is asked, or empty for everybody
 */
public record Window(String step, int round, LocalDate until, String audience, Optional<Station> asked) {}
