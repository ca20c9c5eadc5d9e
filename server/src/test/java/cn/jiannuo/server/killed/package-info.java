/** The server as a process of its own, killed without warning in the middle of its work, and started again. */
@NullMarked
package cn.jiannuo.server.killed;

import org.jspecify.annotations.NullMarked;
