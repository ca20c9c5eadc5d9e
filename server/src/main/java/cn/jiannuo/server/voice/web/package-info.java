/** Pages for who writes without signing in, for who signs, for handlers and for the two who keep the second keys. */
@NullMarked
package cn.jiannuo.server.voice.web;

import org.jspecify.annotations.NullMarked;
