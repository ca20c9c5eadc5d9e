/** How refusals look to other systems. */
@NullMarked
package cn.jiannuo.server.api.web;

import org.jspecify.annotations.NullMarked;
