/**
 * 接口: what all addresses for other systems have in common: the same request is answered once, refusals are problem details, lists
 * come in pages. The addresses themselves belong to the modules whose things they speak of.
 */
@ApplicationModule(
        displayName = "接口",
        allowedDependencies = {"tenancy", "identity"})
@NullMarked
package cn.jiannuo.server.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
