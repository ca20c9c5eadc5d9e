package cn.jiannuo.server.organization;

import cn.jiannuo.server.tenancy.InstitutionId;

/** A delegation ended before its last day. */
public record DelegationEnded(InstitutionId institution, long delegationId, long fromPerson, long toPerson) {}
