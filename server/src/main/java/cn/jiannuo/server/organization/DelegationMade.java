package cn.jiannuo.server.organization;

import cn.jiannuo.server.tenancy.InstitutionId;
import java.time.LocalDate;

/** Somebody will be away and a colleague acts from the first to the last day. */
public record DelegationMade(
        InstitutionId institution,
        long delegationId,
        long fromPerson,
        long toPerson,
        LocalDate firstDay,
        LocalDate lastDay) {}
