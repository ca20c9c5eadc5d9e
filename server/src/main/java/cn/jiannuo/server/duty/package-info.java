/**
 * 该办的事: everything that is owed, once, with its clause, its parties, its last day and its history; the clock, the reminders and
 * the ladder.
 *
 * <p>Never knows who asked. Serves every clause of the catalogue that makes somebody do something.
 */
@ApplicationModule(
        displayName = "该办的事",
        allowedDependencies = {
            "tenancy",
            "identity",
            "audit",
            "api",
            "organization",
            "regulation",
            "record",
            "notification",
            "ui"
        })
@NullMarked
package cn.jiannuo.server.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
