/** Use cases and tables of occasions. */
@NamedInterface("core")
@NullMarked
package cn.jiannuo.server.gathering.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
