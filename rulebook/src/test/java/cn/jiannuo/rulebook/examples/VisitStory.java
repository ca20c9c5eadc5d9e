package cn.jiannuo.rulebook.examples;

/** Listening and visiting: symposia, the front line, letters, who was visited, what was celebrated together. */
final class VisitStory {
    static final String LINES = """
            symposium | 01-22 | - | level=middle | opinions=\
            各处年度任务书下达太晚@#徐志强@office;\
            科室之间调人帮忙没有章程@#熊晓丹@hr;\
            外聘专家费用报销要跑三趟@#顾晓峰@finance;\
            宿舍区停车位不够@#向志勇@service-centre;\
            希望恢复工间操@#邵红梅@union | 处长、科长十八人参加
            symposium | 01-28 | - | level=young | opinions=\
            想参加大数据审计轮训@#季梓萌@hr;\
            单身宿舍晚上热水不稳@#石小磊@service-centre;\
            希望结对带教满一年有个评价@#安雨彤@hr;\
            想办一个读书会@#汤雨桐@youth-league;\
            食堂晚餐能否延到七点半@#吕昊天@service-centre | 三十五岁以下二十一人参加
            symposium | 02-05 | - | level=retired | opinions=\
            体检的医院离宿舍太远@#阎桂香@service-centre;\
            想学用手机挂号@#管志清@youth-league;\
            春节慰问信早点收到@#俞国良@union;\
            老同志支部活动经费怎么用请公布@#申保国@party-committee-office | 退休老同志十四人参加
            symposium | 10-20 | - | level=young | opinions=\
            审计组在外连续加班没有统一调休@#安雨彤@hr;\
            借调人员的年终考核由谁写评语@#庞子轩@hr;\
            新入职的审计软件权限等了三周@#钟雅雯@office;\
            希望公开遴选岗位提前半年预告@#曹宇航@hr;\
            宿舍洗衣机坏了一台@#彭思琪@service-centre;\
            午休时间想有个安静的地方@#白依然@office;\
            项目奖金怎么分讲得太笼统@#汪嘉铭@finance;\
            出差补贴两个月才到账@#乌恩其@finance;\
            想去省厅跟班学习@#姚雪琳@hr;\
            单身联谊活动太少@#雷浩@union;\
            谈心谈话能不能不总在年底@#罗嘉欣@party-committee-office;\
            哺乳室挪到一楼方便些@#蓝晓芸@women-committee;\
            篮球场夜里没有灯@#骆思远@service-centre;\
            希望固定每月一次业务沙龙@#季梓萌@youth-league;\
            公务用车申请想在手机上办@#段博文@office;\
            值班费标准多年没有变@#毛子豪@finance | 中青年干部座谈会，十六条意见
            front-line-needs | 03-18 | - | place=云溪高速公路跟踪审计组 | needs=\
            缺一台便携扫描仪@#黎俊辉@service-centre;现场没有内网专线@#欧阳静雯@office
            front-line-needs | 05-27 | - | place=南屏县财政决算审计组 | needs=\
            住处离现场远，要一辆车@#丁建伟@service-centre
            front-line-needs | 08-19 | - | place=省国资异地交叉审计组 | needs=\
            常用药品补一批@#方俊伟@service-centre;异地就医备案不会办@#余静怡@office
            front-line-needs | 11-11 | - | place=北川水库除险加固审计组 | needs=工地取暖器两台@#牛志鹏@service-centre

            director-letter | 01-12 | 甘立 | topic=opinion | 建议把机房巡检改成两人一组
            director-letter | 03-30 | 单志恒 | topic=life | 交流干部周转房没有网络
            director-letter | 05-25 | 欧阳静雯 | topic=work | 现场工程量复核人手不够
            director-letter | 11-23 | 安雨彤 | topic=work | 连续三个月周末加班，调休一直排不上，请统一排一次

            care-visit | 01-16 | 向志勇 | place=home | amount=500 | 五个部门各去了人
            care-visit | 02-11 | 曲春生 | place=home | amount=500 | goods=米面油 | wish=帮孩子问问技校 | 春节前走访
            care-visit | 02-12 | 薛明浩 | place=home | goods=年货 | 看望在外职工的父母
            care-visit | 03-09 | 霍秀珍 | place=home | amount=2000 | 看望家属
            care-visit | 08-31 | 靳长河 | place=home | amount=2000 | 看望家属
            care-visit | 09-22 | 郁兰英 | place=home | goods=月饼 | 中秋前走访
            care-visit | 11-20 | 沈玉兰 | place=hospital | goods=鲜花 | 工会去看望
            care-visit | 11-20 | 赵桂芳 | place=hospital | goods=慰问信 | 机关党委孙立群
            care-visit | 11-23 | 赵桂芳 | place=hospital | 人事教育处郑雅琴，21日去的，两天后补记
            care-visit | 11-24 | 赵桂芳 | place=hospital | goods=水果 | 办公室马骏和梁文博处长同去
            care-visit | 11-25 | 赵桂芳 | place=hospital | amount=500 | wish=请人接送孩子放学 | 工会周敏

            site-stay | 03-20 | 何建平 | place=云溪高速公路跟踪审计组 | days=12 | purpose=guide
            site-stay | 04-24 | 冯正平 | place=南屏县财政决算审计组 | days=8 | purpose=research
            site-stay | 05-29 | 何建平 | place=南屏县财政决算审计组 | days=14 | purpose=guide
            site-stay | 06-12 | 林慧芳 | place=云溪高速公路跟踪审计组 | days=15 | purpose=guide
            site-stay | 07-24 | 何建平 | place=云溪高速公路跟踪审计组 | days=9 | purpose=guide
            site-stay | 09-24 | 何建平 | place=北川水库除险加固审计组 | days=11 | purpose=research
            site-stay | 10-30 | 何建平 | place=临江县预算执行审计组 | days=9 | purpose=guide
            site-stay | 12-11 | 何建平 | place=北川水库除险加固审计组 | days=5 | purpose=guide | 全年正好六十天

            activity | 03-06 | 秦玉梅 | what=女职工健步走 | joined=41 | cost=860 | 妇女节活动
            activity | 04-30 | 罗嘉欣 | what=青年审计案例演讲 | joined=26 | cost=500 | 青年节活动
            activity | 07-31 | 邓秋萍 | what=转业军人座谈 | joined=11 | 建军节活动
            activity | 09-18 | 孙立群 | what=职工运动会 | joined=97 | cost=6200 | 全年一次的文体活动
            activity | 10-16 | 孙立群 | what=老同志看城市新貌 | joined=15 | cost=1280 | 重阳节活动

            major-matter | 01-15 | - | matter=appraisal | sponsor=hr | 2025年度考核和奖惩方案
            major-matter | 03-04 | - | matter=promotion | sponsor=hr | 一批科级职位的提拔推荐
            major-matter | 05-18 | - | matter=assets | sponsor=service-centre | 报废一批超期车辆和电脑
            major-matter | 06-15 | - | matter=construction | sponsor=service-centre | 办公楼电梯更新
            major-matter | 09-08 | - | matter=construction | sponsor=service-centre | 食堂改造
            major-matter | 11-05 | - | matter=spending | sponsor=finance | 2027年部门预算和大额支出
            """;

    private VisitStory() {}
}
