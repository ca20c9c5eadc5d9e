/** Measures the rulebook beside its peers: conditions, plans of growing size, and the sharing of places. */
@NullMarked
package cn.jiannuo.benchmarks;

import org.jspecify.annotations.NullMarked;
