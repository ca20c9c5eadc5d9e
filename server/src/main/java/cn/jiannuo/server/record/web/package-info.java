/** Pages of the ledgers, of targets and of what happened. */
@NullMarked
package cn.jiannuo.server.record.web;

import org.jspecify.annotations.NullMarked;
