package cn.jiannuo.server.organization;

import cn.jiannuo.server.tenancy.InstitutionId;

/** A unit is gone from the roster. */
public record UnitClosed(InstitutionId institution, long unitId, String path) {}
