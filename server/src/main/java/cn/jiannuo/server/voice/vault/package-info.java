/** Keys and seals: whom a letter opens for, and for whom never. Every cipher is Google Tink's, the slow hash BouncyCastle's. */
@NullMarked
package cn.jiannuo.server.voice.vault;

import org.jspecify.annotations.NullMarked;
