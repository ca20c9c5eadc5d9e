package cn.jiannuo.rulebook.examples;

/** The departments that audit, the computer centre, the service centre and the company; written as {@link Headquarters}. */
final class AuditDepartments {
    static final String PEOPLE = """
            # 法规审理处
            葛文斌 | 男 | 1974 | 处长 | 正处级
            罗海涛 | 男 | 1984-11-29 | 副处长 | 副处级
            # 法规审理处/审理科
            范晓荷 | 女 | 1988 | 科长 | 正科级 | groups=inspectors
            金哲浩 | 男 | 1992 | 四级主任科员 | 副科级
            白依然 | 女 | 1998 | 二级科员 | 科员 | groups=home-for-festivals
            庞子轩 | 男 | 1999 | 借调人员（云溪县审计局） | 科员 | employment=借调

            # 财政审计处
            袁国华 | 男 | 1971 | 处长 | 正处级
            韩雪梅 | 女 | 1977-11-27 | 副处长 | 副处级
            # 财政审计处/一科
            徐志强 | 男 | 1980 | 科长 | 正科级 | excellent=2024、2025 | marital=已婚 | groups=delegates
            # 财政审计处/一科/第一审计组
            蒋欣怡 | 女 | 1990 | 组长 | 副科级 | marital=已婚
            曹宇航 | 男 | 1996 | 一级科员 | 科员
            蓝晓芸 | 女 | 1993 | 一级科员 | 科员 | marital=已婚
            # 财政审计处/一科/第二审计组
            魏东升 | 男 | 1983 | 组长 | 副科级 | groups=inspectors
            彭思琪 | 女 | 1998 | 二级科员 | 科员
            薛明浩 | 男 | 1995 | 一级科员 | 科员 | marital=未婚 | away=省外 | away_from=2025-08-18 | away_to=2026-12-31
            # 财政审计处/二科
            邵红梅 | 女 | 1979 | 科长 | 正科级 | commended=市级表彰@2019-12-20
            # 财政审计处/二科/第三审计组
            丁建伟 | 男 | 1986 | 组长 | 副科级 | marital=已婚 | away=省内 | away_from=2026-04-07 | away_to=2026-07-31
            乌恩其 | 男 | 1992 | 一级科员 | 科员
            钟雅雯 | 女 | 1999 | 二级科员 | 科员

            # 企业审计处
            梁文博 | 男 | 1976 | 处长 | 正处级 | term_from=2024-12-02 | term_until=2027-12-01
            赵桂芳 | 女 | 1972 | 四级调研员 | 副处级 | marital=已婚
            # 企业审计处/一科
            夏志宏 | 男 | 1981 | 科长 | 正科级
            # 企业审计处/一科/第一审计组
            方俊伟 | 男 | 1989 | 组长 | 副科级 | marital=已婚 | away=省外 | away_from=2026-05-11 | away_to=2026-11-30
            余静怡 | 女 | 1996 | 一级科员 | 科员 | marital=未婚
            汪嘉铭 | 男 | 1998 | 二级科员 | 科员
            # 企业审计处/二科
            孔庆松 | 男 | 1982 | 科长 | 正科级 | groups=delegates
            # 企业审计处/二科/第二审计组
            崔丽娜 | 女 | 1987 | 组长 | 副科级 | groups=inspectors
            吕昊天 | 男 | 1994 | 一级科员 | 科员
            姜美玲 | 女 | 1991 | 四级主任科员 | 副科级
            德吉卓玛 | 女 | 1990 | 挂职干部（雪原县审计局） | 副科级 | employment=交流

            # 固定资产投资审计处
            潘建军 | 男 | 1970 | 处长 | 正处级
            史春光 | 男 | 1978 | 副处长 | 副处级 | marital=已婚
            # 固定资产投资审计处/一科
            顾晓峰 | 男 | 1979 | 科长 | 正科级 | groups=delegates | key_task=是
            # 固定资产投资审计处/一科/第一审计组
            牛志鹏 | 男 | 1990 | 组长 | 副科级 | marital=已婚 | away=省内 | away_from=2026-09-07 | away_to=2026-12-18
            安雨彤 | 女 | 1997 | 一级科员 | 科员 | key_task=是
            龙宇飞 | 男 | 1995 | 一级科员 | 科员 | away=省内 | away_from=2026-09-07 | away_to=2026-12-18
            # 固定资产投资审计处/二科
            温丽君 | 女 | 1985 | 科长 | 正科级 | marital=离异
            # 固定资产投资审计处/二科/第二审计组
            黎俊辉 | 男 | 1992 | 组长 | 副科级 | marital=已婚 | key_task=是 | away=省内 | away_from=2026-03-02 | away_to=2026-08-28
            欧阳静雯 | 女 | 1994 | 一级科员 | 科员
            常永刚 | 男 | 1975 | 高级工程师 | 正科级 | hard_years=8 | misfortune=生病
            单志恒 | 男 | 1984 | 交流干部（临江市审计局） | 正科级 | employment=交流 | groups=home-for-festivals

            # 经济责任审计处
            高秀云 | 女 | 1972 | 处长 | 正处级 | term_from=2023-05-08 | term_until=2026-05-07
            严海峰 | 男 | 1977 | 副处长 | 副处级
            # 经济责任审计处/一科
            熊晓丹 | 女 | 1986 | 科长 | 正科级 | groups=inspectors
            # 经济责任审计处/一科/第一审计组
            祝浩然 | 男 | 1994 | 组长 | 副科级 | marital=已婚
            苗思雨 | 女 | 1999 | 二级科员 | 科员
            翟子航 | 男 | 1997 | 一级科员 | 科员 | marital=未婚
            廖文静 | 女 | 1993 | 借调人员（南屏县审计局） | 科员 | employment=借调

            # 计算机审计中心 | 事业单位
            陆伟明 | 男 | 1980 | 主任 | 副处级 | term_from=2024-08-19 | term_until=2027-08-18
            # 计算机审计中心/数据分析科 | 事业单位
            姚雪琳 | 女 | 1988 | 科长 | 正科级 | groups=delegates
            秦志豪 | 男 | 1993 | 工程师 | 无职级
            季梓萌 | 女 | 2000 | 助理工程师 | 无职级
            # 计算机审计中心/系统运维科 | 事业单位
            甘立 | 男 | 1985 | 科长 | 正科级
            武天宇 | 男 | 1999 | 运维工程师（劳务派遣） | 无职级 | employment=劳务派遣

            # 机关服务中心 | 事业单位
            费学军 | 男 | 1975 | 主任 | 副处级
            祁爱民 | 男 | 1979 | 副主任 | 正科级
            # 机关服务中心/维修科 | 事业单位
            曲春生 | 男 | 1977 | 维修班班长 | 无职级 | joined=1999-03-08 | hard_years=18 | groups=hardship | misfortune=家庭变故 | hardship_raised=是 | named_by_unit=是
            胡小龙 | 男 | 1989 | 水暖工 | 无职级 | employment=劳务 | hard_years=6 | misfortune=生病
            # 机关服务中心/服务科 | 事业单位
            岳海燕 | 女 | 1990 | 科长 | 副科级 | groups=delegates
            赖秀芬 | 女 | 1980 | 保洁班班长 | 无职级 | employment=劳务 | groups=hardship | misfortune=突发意外 | income_per_head=480 | relieved=是
            鲁大勇 | 男 | 1984 | 驾驶员 | 无职级 | employment=劳务 | marital=已婚
            莫春兰 | 女 | 1987 | 食堂管理员 | 无职级 | employment=劳务 | marital=已婚 | misfortune=家庭变故

            # 正衡工程造价咨询公司 | 企业 | 2019-06-01
            裴志国 | 男 | 1973 | 总经理 | 无职级 | term_from=2025-03-03 | term_until=2028-03-02
            # 正衡工程造价咨询公司/造价一部 | 企业
            牟晓东 | 男 | 1982 | 部门经理 | 无职级
            # 正衡工程造价咨询公司/造价一部/第一项目组 | 企业
            艾晓琳 | 女 | 1991 | 造价工程师、组长 | 无职级 | groups=delegates
            鞠文强 | 男 | 1994 | 造价工程师 | 无职级 | hard_years=5
            佟佳慧 | 女 | 1996 | 造价工程师 | 无职级
            # 正衡工程造价咨询公司/造价二部 | 企业
            连志明 | 男 | 1986 | 部门经理 | 无职级 | hard_years=4 | named_by_unit=是
            卞小军 | 男 | 1998 | 造价员 | 无职级
            """;

    private AuditDepartments() {}
}
