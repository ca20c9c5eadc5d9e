/** Makes the files in {@code examples/}, a city audit bureau and its year 2026, and holds the checked-in ones to them. */
@NullMarked
package cn.jiannuo.rulebook.examples;

import org.jspecify.annotations.NullMarked;
