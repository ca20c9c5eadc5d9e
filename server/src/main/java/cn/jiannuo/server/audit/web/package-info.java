/** The audit administrator's page. A module of its own, because pages lean on {@code ui} and {@code ui} leans on those who lean on audit. */
@ApplicationModule(
        displayName = "审计页面",
        allowedDependencies = {"audit", "audit :: core", "tenancy", "identity", "organization", "ui"})
@NullMarked
package cn.jiannuo.server.audit.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
