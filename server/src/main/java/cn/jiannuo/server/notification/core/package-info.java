/** What was told, what was chosen, and what goes out of the house. */
@NamedInterface("core")
@NullMarked
package cn.jiannuo.server.notification.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
