package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.voice.core.WriteLetter.Written;

/** 回执: shown once, and never again. */
public record ReceiptPage(Institution house, Written.Kept kept, QrPicture qr) {
    static ReceiptPage of(Institution house, Written.Kept kept) {
        return new ReceiptPage(house, kept, QrPicture.of(kept.receipt().grouped()));
    }

    /** Sixteen digits are enough to compare by eye; the whole stands in the proof. */
    public String fingerprint() {
        return kept.fingerprint().substring(0, 16).replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override
    public String toString() {
        return "receipt page"; // its text never stands in a log
    }
}
