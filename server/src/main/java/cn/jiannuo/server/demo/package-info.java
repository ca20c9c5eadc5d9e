/** 演示单位: a believable organisation and one year of its history, made through the use cases. */
@ApplicationModule(displayName = "演示")
@NullMarked
package cn.jiannuo.server.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
