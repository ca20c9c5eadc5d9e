package cn.jiannuo.server.regulation;

import cn.jiannuo.server.tenancy.InstitutionId;
import java.time.LocalDate;

/**
 * 暂停执行: a regulation asks nothing for some days.
 *
 * @param from first day
 * @param to last day
 */
public record RegulationSuspended(InstitutionId institution, String regulation, LocalDate from, LocalDate to) {}
