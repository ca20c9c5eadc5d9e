package cn.jiannuo.server.voice.core;

/** 署名方式: who sees whose letter it is. */
public enum Grade {
    /** 实名: the handlers see content and name. */
    NAMED,
    /** 对承办人保密: the handlers see the content; the name is sealed for two keepers. */
    CONFIDENTIAL,
    /** 匿名: there is no name. */
    ANONYMOUS
}
