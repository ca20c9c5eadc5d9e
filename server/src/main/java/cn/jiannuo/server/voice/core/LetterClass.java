package cn.jiannuo.server.voice.core;

/** The three legal kinds of letter, which go different ways. */
public enum LetterClass {
    /** 意见建议. */
    SUGGESTION,
    /** 申诉求决: help, or redress. */
    HELP,
    /** 检举控告: never goes to whom it is about. */
    REPORT
}
