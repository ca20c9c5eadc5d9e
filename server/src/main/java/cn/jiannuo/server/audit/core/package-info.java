/** Entries, the chain, and reading it; open to the module's own pages only. */
@NamedInterface("core")
@NullMarked
package cn.jiannuo.server.audit.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
