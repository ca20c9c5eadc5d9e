/** The life of a letter, from the page it is written on to the day its text is erased. */
@NamedInterface("core")
@NullMarked
package cn.jiannuo.server.voice.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
