package cn.jiannuo.server.regulation;

import cn.jiannuo.server.tenancy.InstitutionId;
import java.time.LocalDate;

/**
 * 采用: a version of a regulation is in force from a day on, or will be.
 *
 * @param regulation id of the regulation
 * @param version SHA-256 of the adopted text
 * @param from first day in force; may lie before today
 */
public record RegulationAdopted(InstitutionId institution, String regulation, String version, LocalDate from) {}
