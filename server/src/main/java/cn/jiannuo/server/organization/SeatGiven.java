package cn.jiannuo.server.organization;

import cn.jiannuo.server.tenancy.InstitutionId;

/** Somebody holds a station from a day on, or deputises there. */
public record SeatGiven(InstitutionId institution, Station station, long personId, boolean deputy) {}
