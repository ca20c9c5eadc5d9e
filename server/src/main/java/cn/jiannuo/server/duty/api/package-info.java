/** Duties for other systems. */
@NullMarked
package cn.jiannuo.server.duty.api;

import org.jspecify.annotations.NullMarked;
