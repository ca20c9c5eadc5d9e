/**
 * 审计: what was done, by whom, to what; added to and never changed, each entry sealed over the one before it.
 *
 * <p>Knows no other module than tenancy: everybody tells it, it asks nobody. Its pages are a module inside it, {@code audit.web}.
 */
@ApplicationModule(
        displayName = "审计",
        allowedDependencies = {"tenancy"})
@NullMarked
package cn.jiannuo.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
