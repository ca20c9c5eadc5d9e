/** Events and ledgers for other systems. */
@NullMarked
package cn.jiannuo.server.record.api;

import org.jspecify.annotations.NullMarked;
