package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.table.Cells;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * 政治面貌 as forms write it: GB/T 4762 and the short names in daily use.
 *
 * <p>Probationary members (中共预备党员) count as members: they owe what members owe, only their vote is missing.
 */
final class PartyStanding {
    private static final Map<String, Long> STANDINGS = standings();

    private PartyStanding() {}

    /** 1 for a member of the Party, 0 for anybody else, {@link Entity#MISSING} when the word is not a standing. */
    static long isMember(String text) {
        Long known = STANDINGS.get(text);
        if (known == null) {
            known = STANDINGS.get(Spelling.fold(text));
        }
        return known != null
                ? known
                : Cells.yesNo(text).toOptional().map(yes -> yes ? 1 : 0L).orElse(Entity.MISSING);
    }

    static Set<String> words() {
        return STANDINGS.keySet();
    }

    private static Map<String, Long> standings() {
        Map<String, Long> standings = new HashMap<>();
        for (String member : "中共党员 党员 共产党员 中国共产党党员 中共正式党员 正式党员 中共预备党员 预备党员".split(" ", -1)) {
            standings.put(member, 1L);
        }
        String others = "群众 普通公民 共青团员 团员 民主党派 民革 民革党员 民盟 民盟盟员 民建 民建会员 民进 民进会员 农工党 农工党党员"
                + " 致公党 致公党党员 九三学社 九三学社社员 台盟 台盟盟员 无党派 无党派人士 无党派民主人士";
        for (String other : others.split(" ", -1)) {
            standings.put(other, 0L);
        }
        return Map.copyOf(standings);
    }
}
