package cn.jiannuo.server.voice.paper;

/** A file that does not go with a letter at all. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    private final Examined.Why why;

    Unfit(Examined.Why why) {
        super(why.word());
        this.why = why;
    }

    Examined.Why why() {
        return why;
    }
}
