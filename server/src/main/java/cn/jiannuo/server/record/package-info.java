/**
 * 台账: what happened and what was recorded of it: events that regulations listen to, and the ledgers that packs declare.
 *
 * <p>Publishes {@link cn.jiannuo.server.record.EventReported}.
 */
@ApplicationModule(
        displayName = "台账",
        allowedDependencies = {"tenancy", "identity", "audit", "api", "organization", "regulation", "ui"})
@NullMarked
package cn.jiannuo.server.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
