package cn.jiannuo.server.notification;

import java.util.Optional;

/**
 * A way out of the house: e-mail, 企业微信, 钉钉, 飞书. Every bean of this type is used; only e-mail comes with the program.
 *
 * <p>A letter is handed over again when it failed, with the same message id, so that a channel that knows ids delivers it once.
 */
public interface Messenger {
    /**
     * What goes out.
     *
     * @param messageId the same at every try
     */
    record Letter(String address, String messageId, String subject, String body) {}

    /** It was not taken; tried again later. */
    final class Undelivered extends Exception {
        private static final long serialVersionUID = 1;

        public Undelivered(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** A short word for it, {@code mail}. */
    String channel();

    /** Whether it is configured; else nothing is put into the outbox for it. */
    boolean isOpen();

    /**
     * Where a person is reached by it, or empty.
     *
     * @param email as the person wrote it, or empty
     */
    Optional<String> address(long person, String email);

    void send(Letter letter) throws Undelivered;
}
