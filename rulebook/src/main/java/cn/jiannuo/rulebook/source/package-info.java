/** Text with places: where in a file something stands, what is wrong there, and YAML whose every node knows its line. */
@NullMarked
package cn.jiannuo.rulebook.source;

import org.jspecify.annotations.NullMarked;
