/**
 * 公开: what the regulations in force say must be made known, to whom and when; each item with its editions, boards, search and
 * subscriptions.
 *
 * <p>Keeps no list of its own of what is due: that is the rules' and the duties'. Serves A20, B3, B4, B7, B12, B13, B15, C12 and E12
 * of the catalogue.
 */
@ApplicationModule(
        displayName = "公开",
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
            "matter :: core",
            "matter :: web",
            "notification",
            "ui"
        })
@NullMarked
package cn.jiannuo.server.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
