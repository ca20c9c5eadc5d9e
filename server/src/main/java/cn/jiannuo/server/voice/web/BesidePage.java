package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.voice.affair.Affair;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the page of a matter that is a case.
 *
 * @param firstAsked name of whoever was asked first, or empty
 * @param served whether the reader is whom it is for
 * @param idea what belongs to an idea, or null
 */
public record BesidePage(
        Affair affair,
        String firstAsked,
        boolean served,
        @Nullable IdeaPage idea) {}
