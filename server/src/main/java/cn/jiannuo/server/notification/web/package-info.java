/** The reader's notices and choices. */
@NullMarked
package cn.jiannuo.server.notification.web;

import org.jspecify.annotations.NullMarked;
