package cn.jiannuo.server.ui;

import java.util.Locale;

/** 栏: what belongs together in the navigation, from left to right. */
public enum Group {
    /** 我的: what I owe, when, and what I am told. */
    MINE,
    /** 办事: what is being done, and what was noted down. */
    WORK,
    /** 说话: letters, opinions, answers. */
    SAY,
    /** 公开: what everybody may see. */
    OPEN,
    /** 制度: the regulations. */
    RULES,
    /** 管理: keeping the house in order. */
    HOUSE;

    /** Of its name among the words. */
    String key() {
        return "frame.group." + name().toLowerCase(Locale.ROOT);
    }
}
