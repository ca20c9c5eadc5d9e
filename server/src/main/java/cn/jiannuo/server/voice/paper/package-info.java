/** 附件: what a file really is, and a copy of it without the traces of whoever made it. */
@NullMarked
package cn.jiannuo.server.voice.paper;

import org.jspecify.annotations.NullMarked;
