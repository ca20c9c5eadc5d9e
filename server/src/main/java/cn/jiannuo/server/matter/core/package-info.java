/** Use cases and tables of the matters. */
@NamedInterface("core")
@NullMarked
package cn.jiannuo.server.matter.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
