/** Use cases and tables of regulation. */
@NamedInterface("core")
@NullMarked
package cn.jiannuo.server.regulation.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
