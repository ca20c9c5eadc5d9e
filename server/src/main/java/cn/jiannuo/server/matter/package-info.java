/**
 * 办理的事: procedures that run. Something happens, the procedure of a regulation opens a matter (事项), and each step of it is a duty;
 * whoever does the step says with which outcome, and the matter moves on, back, or to its end.
 *
 * <p>Other modules act through {@link cn.jiannuo.server.matter.Matters} and listen to what moved.
 */
@ApplicationModule(
        displayName = "办理的事",
        allowedDependencies = {
            "tenancy",
            "identity",
            "audit",
            "organization",
            "regulation",
            "record",
            "record :: core",
            "duty",
            "duty :: core",
            "notification",
            "ui"
        })
@NullMarked
package cn.jiannuo.server.matter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
