/**
 * 办件: cases people hand in openly (a repair, a difficulty, a question, an idea), each a matter of the regulation that promises to
 * deal with it. What is here is who handed it in and for whom, who answers for it, what the person served thinks of it.
 */
@NamedInterface("affair")
@NullMarked
package cn.jiannuo.server.voice.affair;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
