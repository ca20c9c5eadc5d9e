package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.voice.core.Channels.Channel;
import cn.jiannuo.server.voice.core.Letter;
import java.util.List;

/**
 * 说话.
 *
 * @param published outcomes that everybody may read
 * @param owed letters the reader has not answered
 * @param turns openings that wait for the reader's key
 */
public record VoiceHome(
        Institution house,
        List<Channel> channels,
        List<Letter> published,
        long owed,
        boolean keeper,
        int turns,
        boolean hasMailbox) {}
