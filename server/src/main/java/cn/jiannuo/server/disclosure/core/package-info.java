/** Use cases and tables of what is made public. */
@NamedInterface("core")
@NullMarked
package cn.jiannuo.server.disclosure.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
