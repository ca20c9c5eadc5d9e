/** The doors of the house and the pages about accounts. A module of its own, because pages lean on {@code ui} and {@code ui} leans on identity. */
@ApplicationModule(
        displayName = "身份页面",
        allowedDependencies = {"identity", "identity :: core", "audit", "tenancy", "ui"})
@NullMarked
package cn.jiannuo.server.identity.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
