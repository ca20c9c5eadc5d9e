/** Use cases and tables of the deliberations. */
@NullMarked
package cn.jiannuo.server.deliberation.core;

import org.jspecify.annotations.NullMarked;
