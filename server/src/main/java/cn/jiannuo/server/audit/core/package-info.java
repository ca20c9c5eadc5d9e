@NullMarked
package cn.jiannuo.server.audit.core;

import org.jspecify.annotations.NullMarked;
