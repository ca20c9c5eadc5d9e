package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.text.Message;

/** A call that cannot be carried out as it stands; ends with {@link Exit#USAGE}. */
final class UsageProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    UsageProblem(String key, Object... args) {
        super(key);
        this.message = Message.of(key, args);
    }

    Message message() {
        return message;
    }
}
