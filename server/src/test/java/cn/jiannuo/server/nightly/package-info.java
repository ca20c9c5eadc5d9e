/** A night of the clock for an institution of any size, measured; nothing here is run by the build. */
@NullMarked
package cn.jiannuo.server.nightly;

import org.jspecify.annotations.NullMarked;
