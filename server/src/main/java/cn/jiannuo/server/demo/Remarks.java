package cn.jiannuo.server.demo;

import cn.jiannuo.server.duty.core.OpenParts;
import java.util.List;
import java.util.Random;

/** What people write when they note something as done: mostly nothing. */
final class Remarks {
    private static final List<String> VISITS = List.of(
            "带去慰问信和水果，精神很好", "家属也在，问了需要什么", "本人休息，没有久留", "说医药费报销的事，已转财务处", "医生说下周能出院，约好出院那天来接", "家里老人没人照看，请工会帮着找了护工");
    private static final List<String> USUAL = List.of(
            "材料已发到各处室，书面回执收齐",
            "在处务会上讲了，也贴在公告栏",
            "与三季度的一并报送，办公室已签收",
            "对照清单逐条核过，两处已当场改正",
            "原件存办公室档案柜，电子版在共享盘",
            "电话通知到人，出差的两位发了短信");

    private Remarks() {}

    static String about(OpenParts.Open part, Random random) {
        if (random.nextInt(5) > 0) {
            return "";
        }
        List<String> from = part.rule().contains("visit") ? VISITS : USUAL;
        return from.get(random.nextInt(from.size()));
    }
}
