package cn.jiannuo.server.regulation;

import cn.jiannuo.server.tenancy.InstitutionId;
import java.time.LocalDate;

/**
 * 废止: a regulation asks nothing any more.
 *
 * @param from first day it is no longer in force
 */
public record RegulationRepealed(InstitutionId institution, String regulation, LocalDate from) {}
