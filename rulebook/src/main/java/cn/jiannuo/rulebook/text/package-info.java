/** Sentences people read, in Simplified Chinese, Traditional Chinese and English, from message bundles. */
@NullMarked
package cn.jiannuo.rulebook.text;

import org.jspecify.annotations.NullMarked;
