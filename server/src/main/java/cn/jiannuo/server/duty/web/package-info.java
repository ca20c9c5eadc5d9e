/** Pages of duties: mine, lists, one duty, the board. */
@NullMarked
package cn.jiannuo.server.duty.web;

import org.jspecify.annotations.NullMarked;
