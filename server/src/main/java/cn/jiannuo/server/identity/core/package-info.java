/** Accounts, passwords, second factors, clients; open to the module's own pages, and to {@code demo} for opening accounts. */
@NamedInterface("core")
@NullMarked
package cn.jiannuo.server.identity.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
