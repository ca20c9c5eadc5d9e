/**
 * A real PostgreSQL that travels with the program: for the demonstration, for tests, and for an office that has no database server.
 *
 * <p>Durable settings and password authentication, as in production; its roles are made the same way.
 */
@ApplicationModule(
        displayName = "自带数据库",
        allowedDependencies = {})
@NullMarked
package cn.jiannuo.server.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
