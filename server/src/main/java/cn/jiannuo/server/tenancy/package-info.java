/**
 * One institution's data at a time: who acts, in which institution, and a database that refuses to show another's.
 *
 * <p>Every transaction names its institution to PostgreSQL, whose row-level security the application's own role cannot bypass.
 */
@ApplicationModule(displayName = "机构隔离", type = ApplicationModule.Type.OPEN)
@NullMarked
package cn.jiannuo.server.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
