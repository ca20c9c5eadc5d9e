/** People and the roster for other systems. */
@NullMarked
package cn.jiannuo.server.organization.api;

import org.jspecify.annotations.NullMarked;
