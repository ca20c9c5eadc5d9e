/** Use cases and tables of the duties. */
@NamedInterface("core")
@NullMarked
package cn.jiannuo.server.duty.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
