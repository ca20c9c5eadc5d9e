package cn.jiannuo.rulebook.examples;

/** Illness, death, marriage and birth, hardship, people away and their homes, as the first regulation cares for them. */
final class CareStory {
    static final String LINES = """
            hospitalised | 01-08 | 苏凤英 | relation=self | 在市中医院住院，女儿打电话告诉离退休干部处
            hospitalised | 03-11 | 钟雅雯 | relation=grandparent | 外祖母住院，问一问在不在看望范围
            hospitalised | 04-15 | 徐志强 | relation=spouse | 爱人在市第二人民医院做手术
            hospitalised | 05-20 | 黎俊辉 | relation=child | 孩子发烧住院，本人在云溪县审计现场
            hospitalised | 06-10 | 覃丽萍 | relation=parent-in-law | 婆婆住院，本人没有申请看望
            hospitalised | 07-22 | 靳长河 | relation=self | 在市第一人民医院住院
            hospitalised | 09-24 | 谢雯婷 | relation=parent | 父亲住院，跨国庆假期
            hospitalised | 10-13 | 常永刚 | relation=self | 在市第一人民医院住院，需要手术
            hospitalised | 11-16 | 沈玉兰 | relation=self | 在市第一人民医院住院，一个人在家，请处里帮忙联系护工
            hospitalised | 11-19 | 赵桂芳 | relation=self | 在市第一人民医院7楼12床
            hospitalised | 12-15 | 鲁大勇 | relation=self | 下班路上扭伤，住院观察

            ill-at-home | 02-03 | 白依然 | days=5 | 医生开了五天病假
            ill-at-home | 03-25 | 尹梦洁 | days=7 | 医生开了一周病假
            ill-at-home | 09-08 | 毛子豪 | days=6 | 病假六天
            ill-at-home | 06-24 | 祁爱民 | days=15 | 出院后在家休养
            ill-at-home | 12-02 | 姜美玲 | days=10 | 医生建议在家静养

            bereaved | 01-14 | 向志勇 | relation=parent | 父亲在老家去世，本人已请丧假
            bereaved | 04-20 | 莫春兰 | relation=grandparent | 祖母去世，回广西老家奔丧
            bereaved | 08-12 | 温丽君 | relation=parent | 母亲去世
            bereaved | 10-20 | 房建业 | relation=spouse | 老伴去世，儿子在外地
            bereaved | 12-21 | 史春光 | relation=parent-in-law | 岳父去世

            staff-died | 03-06 | 霍秀珍 | amount=2000 | 因病去世，享年七十八岁
            staff-died | 08-27 | 靳长河 | amount=2000 | 因病去世，丧事从简

            serious-illness | 05-12 | 胡小龙 | amount=1000 | 查出重病，家里只有一个人挣钱
            serious-illness | 10-16 | 常永刚 | amount=1000 | 手术费用自付部分较多，申请救急补助
            serious-illness | 12-10 | 鞠文强 | 查出重病，暂未申请补助
            sudden-misfortune | 02-26 | 赖秀芬 | amount=800 | 老家房屋失火，老人没有受伤
            sudden-misfortune | 07-08 | 莫春兰 | amount=1000 | 老家遭了洪水，房屋进水
            sudden-misfortune | 11-17 | 曲春生 | amount=1000 | 孩子意外受伤，是不是突发变故请工会定
            relief-payment | 03-05 | 赖秀芬 | matter=赖秀芬2月家中失火 | amount=800 | 送到本人手里
            relief-payment | 05-20 | 胡小龙 | matter=胡小龙5月患重病 | amount=600 | 先付一部分
            relief-payment | 06-03 | 胡小龙 | matter=胡小龙5月患重病 | amount=400 | 补足一千元
            relief-payment | 07-15 | 莫春兰 | matter=莫春兰7月家中遭洪水 | amount=1000 | 送到本人手里
            relief-payment | 10-26 | 常永刚 | matter=常永刚10月患重病 | amount=1000 | 送到病房

            birthday-claim | 04-16 | 周敏 | amount=300 | 蛋糕券
            birthday-claim | 11-27 | 韩雪梅 | amount=300 | 贺卡和蛋糕券一起送到
            birthday-claim | 11-27 | 罗海涛 | amount=300 | 29日是星期天，提前到星期五送
            married | 05-06 | 雷浩 | amount=600 | 劳动节领证，节后办手续
            married | 10-09 | 余静怡 | amount=600 | 国庆结婚
            married | 12-28 | 翟子航 | 还没有领慰问金
            child-born | 03-18 | 牛志鹏 | amount=600 | 得一女儿
            child-born | 06-17 | 蓝晓芸 | amount=600 | 生一儿子，母子平安
            child-born | 11-04 | 祝浩然 | amount=600 | 得一儿子

            family-difficulty | 01-20 | 鲁大勇 | matter=unemployed | 妻子所在超市关门，想找一份离家近的活
            family-difficulty | 06-29 | 温丽君 | matter=schooling | 女儿小升初，户口在爷爷家
            family-difficulty | 07-27 | 曲春生 | matter=job | 儿子大专毕业半年没有找到工作
            family-difficulty | 08-24 | 蒋欣怡 | matter=nursery | 两岁半的孩子没有排上公办托班

            home-trip-claim | 02-12 | 薛明浩 | trips=1 | amount=2860 | 回家过年，往返火车票
            home-trip-claim | 03-20 | 黎俊辉 | trips=1 | amount=186 | 往返客车票
            home-trip-claim | 05-15 | 黎俊辉 | trips=2 | amount=372 | 半个月里回了两趟，多的一趟照顾住院的孩子
            home-trip-claim | 07-17 | 方俊伟 | trips=1 | amount=1126.5 | 往返高铁二等座
            home-trip-claim | 10-23 | 龙宇飞 | trips=1 | amount=168 | 往返客车票

            away-audit | 03-02 | ~固定资产投资审计处/二科/第二审计组 | until=08-28 | team=云溪高速公路跟踪审计组 | leader=#黎俊辉 | 住云溪县，每周一碰头
            away-audit | 04-07 | ~财政审计处/二科/第三审计组 | until=07-31 | team=南屏县财政决算审计组 | leader=#丁建伟
            away-audit | 05-11 | ~企业审计处/一科/第一审计组 | until=11-30 | team=省国资异地交叉审计组 | leader=#方俊伟 | 在邻省，由省厅统一安排
            away-audit | 09-07 | ~固定资产投资审计处/一科/第一审计组 | until=12-18 | team=北川水库除险加固审计组 | leader=#牛志鹏
            away-audit | 10-12 | ~财政审计处/一科/第一审计组 | until=10-30 | team=临江县预算执行审计组 | leader=#蒋欣怡 | 共十九天
            rest-plan-entry | 03-06 | 黎俊辉 | team=云溪高速公路跟踪审计组 | rest_days=星期六;星期日 | late_work=赶进度的周末下一周补休
            rest-plan-entry | 05-18 | 方俊伟 | team=省国资异地交叉审计组 | rest_days=星期日 | late_work=每月最后一周连休四天
            activity | 05-28 | 黎俊辉 | what=工地旁登山半天 | joined=9 | 云溪审计组的身心活动

            service-call | 01-23 | 尹梦洁 | matter=heating | urgent=yes | came=gate | address=集体宿舍2号楼108 | 集体宿舍暖气管爆裂
            service-call | 02-10 | 薛明浩 | matter=heating | urgent=no | came=hotline | address=审计局宿舍1号楼2单元302 | 本人在省外，家里暖气不热，父母在家
            service-call | 05-22 | 黎俊辉 | matter=power | urgent=no | came=hotline | address=审计局宿舍3号楼1单元201 | 本人在云溪，家里厨房插座没电
            service-call | 08-20 | 郁兰英 | matter=water | urgent=yes | came=hotline | address=审计局宿舍4号楼3单元502 | 水管爆裂，水已经漫到楼道
            service-call | 11-12 | 周敏 | matter=water | urgent=no | address=审计局宿舍5号楼2单元301 | 宿舍水管漏水
            service-call | 12-04 | 池秋菊 | matter=heating | urgent=yes | came=gate | address=审计局宿舍2号楼1单元103 | 家里停暖，有小孩
            """;

    private CareStory() {}
}
