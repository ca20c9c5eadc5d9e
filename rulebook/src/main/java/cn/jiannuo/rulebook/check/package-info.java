/** Checks packs: runs the examples beside the rules, measures what they cover, and reports by catalogue id. */
@NullMarked
package cn.jiannuo.rulebook.check;

import org.jspecify.annotations.NullMarked;
