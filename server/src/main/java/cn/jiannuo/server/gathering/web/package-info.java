/** Pages of occasions. */
@NullMarked
package cn.jiannuo.server.gathering.web;

import org.jspecify.annotations.NullMarked;
