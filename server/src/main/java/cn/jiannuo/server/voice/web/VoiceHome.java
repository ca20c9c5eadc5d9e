package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.voice.affair.Door;
import cn.jiannuo.server.voice.core.Channels.Channel;
import cn.jiannuo.server.voice.core.Letter;
import cn.jiannuo.server.voice.core.WhatPeopleAsk;
import java.util.List;
import java.util.Map;

/**
 * 说话.
 *
 * @param published outcomes that everybody may read
 * @param owed letters the reader has not answered
 * @param asked what people ask about, in groups of five or more
 * @param dealt which seats and units answer them, by name, in groups of five or more
 * @param doors where cases may be handed in openly
 * @param firstAsked how many the reader was asked first
 * @param moreTime requests for more time that wait for the reader
 * @param turns openings that wait for the reader's key
 */
public record VoiceHome(
        Institution house,
        List<Channel> channels,
        List<Letter> published,
        long owed,
        boolean keeper,
        int turns,
        boolean hasMailbox,
        List<WhatPeopleAsk.Asked> asked,
        Map<String, WhatPeopleAsk.Dealt> dealt,
        List<Door> doors,
        int firstAsked,
        long moreTime) {

    public String name(WhatPeopleAsk.Asked group) {
        return channels.stream()
                .filter(channel -> channel.kind().equals(group.kind()))
                .map(channel -> channel.name() + topic(channel, group.topic()))
                .findFirst()
                .orElse(group.kind());
    }

    private static String topic(Channel channel, String word) {
        return channel.way().topics().stream()
                .filter(option -> option.word().equals(word))
                .map(option -> " · " + option.label())
                .findFirst()
                .orElse("");
    }
}
