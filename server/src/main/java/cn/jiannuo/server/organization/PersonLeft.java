package cn.jiannuo.server.organization;

import cn.jiannuo.server.tenancy.InstitutionId;

/** Somebody is no longer in the roster; seats held and delegations have ended with it. */
public record PersonLeft(InstitutionId institution, long personId) {}
