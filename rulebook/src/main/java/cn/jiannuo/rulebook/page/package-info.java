/** A pack as people read it: clause beside rule, as text for a terminal and as one self-contained HTML page. */
@NullMarked
package cn.jiannuo.rulebook.page;

import org.jspecify.annotations.NullMarked;
