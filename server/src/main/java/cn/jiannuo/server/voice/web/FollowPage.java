package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.voice.core.FollowLetter.Followed;

/**
 * 凭回执码看进展.
 *
 * @param receipt for the forms of the page
 * @param told what the last action says, or empty
 */
public record FollowPage(Institution house, Followed letter, String receipt, String told, boolean refused) {
    public String path() {
        return "/letters/" + house.code() + "/follow";
    }

    @Override
    public String toString() {
        return "follow page"; // the receipt never stands in a log
    }
}
