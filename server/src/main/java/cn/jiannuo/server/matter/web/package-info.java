/** Pages of the matters. */
@NullMarked
package cn.jiannuo.server.matter.web;

import org.jspecify.annotations.NullMarked;
