/**
 * 完成凭据: what is written into a ledger while something is done shows that it was done, so that nobody notes the same twice.
 *
 * <p>Which ledger shows which duty, the regulations say ({@code evidence}, {@code where}).
 */
@ApplicationModule(
        displayName = "完成凭据",
        allowedDependencies = {
            "tenancy",
            "identity",
            "regulation",
            "record",
            "record :: core",
            "duty",
            "duty :: core",
            "ui"
        })
@NullMarked
package cn.jiannuo.server.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
