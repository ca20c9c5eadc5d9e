/** Pages of the matters; the wording of refusals and outcomes is for other pages too. */
@NamedInterface("web")
@NullMarked
package cn.jiannuo.server.matter.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
