/** What was told, what was chosen, and what goes out of the house. */
@NullMarked
package cn.jiannuo.server.notification.core;

import org.jspecify.annotations.NullMarked;
