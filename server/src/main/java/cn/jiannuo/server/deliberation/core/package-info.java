/** Use cases and tables of the deliberations. */
@NamedInterface("core")
@NullMarked
package cn.jiannuo.server.deliberation.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
