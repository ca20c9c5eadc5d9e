package cn.jiannuo.server.organization;

import cn.jiannuo.server.tenancy.InstitutionId;

/** Somebody's unit is another; paths of the units. */
public record PersonMoved(InstitutionId institution, long personId, String fromUnit, String toUnit) {}
