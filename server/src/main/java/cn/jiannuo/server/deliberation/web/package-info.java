/** Pages of the deliberations. */
@NullMarked
package cn.jiannuo.server.deliberation.web;

import org.jspecify.annotations.NullMarked;
