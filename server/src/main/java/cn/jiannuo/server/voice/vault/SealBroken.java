package cn.jiannuo.server.voice.vault;

/** Something sealed does not open: wrong key, changed bytes, or another place. */
public final class SealBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    SealBroken(String place, Throwable cause) {
        super("sealed for another key or place: " + place, cause);
    }
}
