/**
 * 当面听: occasions at which what people say is written down on the spot, a meeting, a reception, a visit; each thing said becomes its
 * own case and is answered within the time of the regulation.
 *
 * <p>Which occasions there are, who writes and reads their minutes, who answers and until when, the regulations in force say. Serves
 * A1, A2, A4 and B7 of the catalogue.
 */
@ApplicationModule(
        displayName = "当面听",
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
            "matter",
            "notification",
            "ui"
        })
@NullMarked
package cn.jiannuo.server.gathering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
