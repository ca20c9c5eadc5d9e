/**
 * 消息: tells people what they should know, in the house, by mail once a day or at once, as each chose; and a port for messengers.
 *
 * <p>Modules above it call {@link cn.jiannuo.server.notification.Notices}; to what happens below it, it listens: a seat that is given,
 * a colleague who is away.
 */
@ApplicationModule(
        displayName = "消息",
        allowedDependencies = {"tenancy", "identity", "audit", "organization", "ui"})
@NullMarked
package cn.jiannuo.server.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
