package cn.jiannuo.server.demo;

import cn.jiannuo.server.duty.core.OpenParts;
import java.util.List;
import java.util.Random;

/** What people write when they note something as done: mostly nothing. */
final class Remarks {
    private static final List<String> VISITS = List.of("带去慰问信和水果，精神很好", "家属也在，问了需要什么", "本人休息，没有久留", "说医药费报销的事，已转财务处");
    private static final List<String> USUAL = List.of("已发到各处室", "会上讲了，也贴在公告栏", "和上次的情况一起说了", "按清单逐条办的", "纸质材料存办公室");

    private Remarks() {}

    static String about(OpenParts.Open part, Random random) {
        if (random.nextInt(5) > 0) {
            return "";
        }
        List<String> from = part.rule().contains("visit") ? VISITS : USUAL;
        return from.get(random.nextInt(from.size()));
    }
}
