/** What other systems were answered. */
@NullMarked
package cn.jiannuo.server.api.core;

import org.jspecify.annotations.NullMarked;
