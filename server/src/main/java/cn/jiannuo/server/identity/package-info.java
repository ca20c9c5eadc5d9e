/**
 * Who may come in and what each may do: accounts, sign-in, sessions, separated powers, and the one table of what every address asks.
 *
 * <p>Denies by default. Tells {@code audit} of every sign-in, refusal and change. Its pages are a module inside it, {@code identity.web}.
 */
@ApplicationModule(
        displayName = "身份",
        allowedDependencies = {"tenancy", "audit"})
@NullMarked
package cn.jiannuo.server.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
