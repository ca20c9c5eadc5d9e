/**
 * 消息: tells people what they should know, in the house, by mail once a day or at once, as each chose; and a port for messengers.
 *
 * <p>Never decides what is worth telling: other modules call {@link cn.jiannuo.server.notification.Notices}.
 */
@ApplicationModule(
        displayName = "消息",
        allowedDependencies = {"tenancy", "identity", "audit", "ui"})
@NullMarked
package cn.jiannuo.server.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
