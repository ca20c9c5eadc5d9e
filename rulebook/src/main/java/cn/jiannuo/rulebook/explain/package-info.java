/** Every rule told back in plain Chinese, so that whoever wrote the clause can see what the system will do. */
@NullMarked
package cn.jiannuo.rulebook.explain;

import org.jspecify.annotations.NullMarked;
