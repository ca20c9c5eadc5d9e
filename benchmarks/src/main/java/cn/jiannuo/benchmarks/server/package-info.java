/** The server measured: its demonstration's office, with as many duties as wanted, asked by sixteen at a time. */
@NullMarked
package cn.jiannuo.benchmarks.server;

import org.jspecify.annotations.NullMarked;
