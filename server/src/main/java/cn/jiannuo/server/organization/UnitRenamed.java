package cn.jiannuo.server.organization;

import cn.jiannuo.server.tenancy.InstitutionId;

/** A unit is called otherwise, or stands elsewhere in the tree; its id stays, and stations under the old path still find it. */
public record UnitRenamed(InstitutionId institution, long unitId, String from, String to) {}
