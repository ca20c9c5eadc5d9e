package cn.jiannuo.server.organization;

import cn.jiannuo.server.tenancy.InstitutionId;

/** Somebody no longer holds a station. */
public record SeatEnded(InstitutionId institution, Station station, long personId) {}
