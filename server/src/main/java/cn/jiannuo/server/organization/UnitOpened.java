package cn.jiannuo.server.organization;

import cn.jiannuo.server.tenancy.InstitutionId;

/** A unit is new. */
public record UnitOpened(InstitutionId institution, long unitId, String path) {}
