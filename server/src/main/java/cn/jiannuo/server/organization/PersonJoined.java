package cn.jiannuo.server.organization;

import cn.jiannuo.server.tenancy.InstitutionId;

/** Somebody is in the roster for the first time, or again. */
public record PersonJoined(InstitutionId institution, long personId) {}
