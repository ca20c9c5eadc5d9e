package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.Roster;
import java.util.List;
import java.util.Optional;

/**
 * One's own account.
 *
 * @param listed as the roster has it, or empty for an administrator
 * @param codesLeft recovery codes not yet used
 */
public record MePage(Optional<Roster.Listed> listed, List<Power> powers, boolean secondFactor, int codesLeft) {}
