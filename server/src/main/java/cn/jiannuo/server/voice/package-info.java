/**
 * 说话: letters to the leaders, reports, opinions, calls for help; each a case with a receipt, a last day and a reasoned answer.
 *
 * <p>What is in a letter, and who wrote it, is sealed before it reaches the database: neither an administrator nor a stolen copy of
 * the database reads it. Serves A1 to A4, A11, A15, B7, B9, D5 and D9 of the catalogue.
 */
@ApplicationModule(
        displayName = "说话",
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
            "matter :: web",
            "notification",
            "ui"
        })
@NullMarked
package cn.jiannuo.server.voice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
