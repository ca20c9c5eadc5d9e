/**
 * Who is where: unit tree, people, posts and ranks, groups, seats, leaders in charge, deputies, delegation while away, the roster in
 * and out, and the history of who held what when.
 *
 * <p>Other modules ask {@link cn.jiannuo.server.organization.Stations} where something owed arrives and who stands there on a day.
 * Tells of every change by a past-tense record.
 */
@ApplicationModule(
        displayName = "组织",
        allowedDependencies = {"tenancy", "audit", "identity", "api", "ui"})
@NullMarked
package cn.jiannuo.server.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
