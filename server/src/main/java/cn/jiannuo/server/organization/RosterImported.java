package cn.jiannuo.server.organization;

import cn.jiannuo.server.tenancy.InstitutionId;

/** A roster was imported; told once, after the people and units it changed. */
public record RosterImported(InstitutionId institution, long version, int people) {}
