/** The house: one package is one module, and the arrows between them point down. */
@NullMarked
package cn.jiannuo.server;

import org.jspecify.annotations.NullMarked;
