/** Pages of what is made public. */
@NullMarked
package cn.jiannuo.server.disclosure.web;

import org.jspecify.annotations.NullMarked;
