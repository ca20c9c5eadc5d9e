/** Keys and seals: whom a letter opens for, and for whom never. Every cipher is Google Tink's, the slow hash BouncyCastle's. */
@NamedInterface("vault")
@NullMarked
package cn.jiannuo.server.voice.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
