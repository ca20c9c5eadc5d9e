package cn.jiannuo.server.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page that only reads: its frame and its contents are found in one read-only transaction, instead of one for each question.
 *
 * <p>Not for pages whose reading is written into the audit log: in a read-only transaction nothing is written.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneReading {}
