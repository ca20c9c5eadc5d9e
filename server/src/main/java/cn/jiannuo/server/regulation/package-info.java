/**
 * Which regulations the institution lives by: the library of texts, what was adopted, suspended and repealed from which day, by
 * which units and with which figures of its own, and what a text would have asked of everybody (catalogue A–E, C10).
 *
 * <p>Tells others through {@link cn.jiannuo.server.regulation.RulesInForce} and three events. What happened is told to it through
 * {@link cn.jiannuo.server.regulation.HappenedEvents}.
 */
@ApplicationModule(
        displayName = "制度",
        allowedDependencies = {"tenancy", "audit", "identity", "organization", "ui"})
@NullMarked
package cn.jiannuo.server.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
