/** Use cases and tables of what entries show. */
@NullMarked
package cn.jiannuo.server.proof.core;

import org.jspecify.annotations.NullMarked;
