package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.voice.core.Channels.Channel;
import java.util.List;
import java.util.Map;

/**
 * 写信渠道的设置.
 *
 * @param candidates kinds of event that may be opened, with their names
 * @param seats by id, with their names
 * @param keepers the two seats' ids, empty while none are named
 */
public record ChannelsPage(
        List<Channel> open, Map<String, String> candidates, Map<String, String> seats, List<String> keepers) {}
