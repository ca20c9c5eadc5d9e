/** Use cases and tables of the ledgers. */
@NamedInterface("core")
@NullMarked
package cn.jiannuo.server.record.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
