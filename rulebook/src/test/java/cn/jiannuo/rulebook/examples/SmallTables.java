package cn.jiannuo.rulebook.examples;

import java.util.List;

/** The short tables for the manuals: units among which places are shared, and payments to be judged. */
final class SmallTables {
    private static final String UNITS = """
            市财政局 | 212 | 机关
            市审计局 | 128 | 机关
            市统计局 | 128 | 机关
            市教育局 | 176 | 机关
            市水利局 | 143 | 机关
            市自然资源局 | 265 | 机关
            市卫生健康委 | 198 | 机关
            市市场监督管理局 | 387 | 机关
            市第一人民医院 | 1846 | 事业单位
            市第三中学 | 309 | 事业单位
            市图书馆 | 87 | 事业单位
            市公交集团 | 3120 | 企业
            衡岭水务公司 | 1486 | 企业
            青屏纺织公司 | 2274 | 企业
            市环卫公司 | 1958 | 企业
            正衡工程造价咨询公司 | 46 | 企业
            朝阳社区 | 612 | 社区
            河滨社区 | 547 | 社区
            柳沟村 | 433 | 村
            石桥村 | 433 | 村
            """;

    static final String PAYMENTS = """
            recuperation-payment | 05-25 | 邵红梅 | batch=第一批 | place=in-province | item=board | form=venue-bill | listed=yes | amount=2100 | 五天食宿
            recuperation-payment | 05-26 | 邵红梅 | batch=第一批 | place=in-province | item=medical | form=venue-bill | listed=yes | amount=900 | 加上食宿正好三千元
            recuperation-payment | 05-26 | 徐志强 | batch=第一批 | place=in-province | item=board | form=venue-bill | listed=yes | amount=2900 | 单间食宿
            recuperation-payment | 05-27 | 徐志强 | batch=第一批 | place=in-province | item=transport | form=ticket | listed=yes | amount=168.5 | 加上食宿超出68.50元
            recuperation-payment | 05-27 | 曲春生 | batch=第一批 | place=in-province | item=transport | form=cash | listed=yes | amount=200 | 想领现金
            recuperation-payment | 07-15 | 常永刚 | batch=第二批 | place=out-of-province | item=board | form=venue-bill | listed=yes | amount=3925.5 | 省外七天
            recuperation-payment | 07-16 | 常永刚 | batch=第二批 | place=out-of-province | item=transport | form=ticket | listed=yes | amount=1074.5 | 正好五千元
            recuperation-payment | 07-17 | 常永刚 | batch=第二批 | place=out-of-province | item=sightseeing | form=venue-bill | listed=yes | amount=260 | 海岛一日游
            recuperation-payment | 09-15 | 连志明 | batch=第三批 | place=in-province | item=other | form=venue-bill | listed=yes | amount=80 | 接站费，是不是必需请工会定
            recuperation-payment | 09-16 | 卞小军 | batch=第三批 | place=in-province | item=board | form=venue-bill | listed=no | amount=2100 | 不在公示名单上
            """;

    private SmallTables() {}

    static Sheet units() {
        return new Sheet(
                List.of("单位", "人数", "单位类别"),
                UNITS.lines().map(line -> List.of(line.split(" \\| "))).toList());
    }
}
