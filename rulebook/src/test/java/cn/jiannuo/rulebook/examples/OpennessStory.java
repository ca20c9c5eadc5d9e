package cn.jiannuo.rulebook.examples;

/** Open affairs: who answers for openness, what was published, tenders, appointments, the staff congress. */
final class OpennessStory {
    static final String LINES = """
            leading-group-set | 01-12 | - | head=party-secretary | executive_deputy=director | union_deputy=union-chair | 局务公开领导小组换届
            group-member | 01-14 | 冯正平 | member=#冯正平 | place=head | from=2026-01-12
            group-member | 01-14 | 陶卫国 | member=#陶卫国 | place=deputy | from=2026-01-12
            role-sheet | 01-28 | 冯正平 | role=responsible | holder=#冯正平 | duties=对全局公开工作负总责
            role-sheet | 01-29 | 侯振华 | role=supervisor | holder=#侯振华 | duties=公开中监督，发现问题督促改正

            operations-stage | 02-26 | ~财政审计处 | stage=deploy | matter=市级预算执行审计 | handler=business | openness_included=yes
            operations-stage | 09-15 | ~固定资产投资审计处 | stage=inspect | matter=重大项目跟踪审计 | handler=business | openness_included=no | 检查方案里漏了公开安排
            operations-stage | 12-18 | ~经济责任审计处 | stage=assess | matter=全年任务考核 | handler=hr | openness_included=yes
            together-note | 02-26 | ~财政审计处 | stage=deploy | what=分工、时限和评分办法一并上墙
            item-proposed | 03-02 | ~ | item=教育培训经费使用情况 | handler=hr
            item-proposed | 08-04 | ~ | item=公务用车费用 | handler=finance
            openness-item | 01-29 | ~机关服务中心 | item=食堂收支 | level=second-level | content=每月采购、收入和结余 | procedure=伙食小组核对后公布 | time_limit=次月五个工作日内 | form=公开栏 | requirement=附采购清单 | handler=finance | supervisor=democratic-management
            item-published | 04-14 | ~ | item=一季度经费支出 | handler=finance
            item-published | 11-18 | ~ | item=办公楼电梯更新项目招标结果 | handler=planning | 衡审公开〔2026〕23号
            openness-sheet | 07-24 | ~机关服务中心 | item=六月食堂收支 | category=benefit | content=采购清单和结余 | form=公开栏 | procedure=伙食小组核对 | time_limit=2026-07-07 | published_on=2026-07-10 | 公布晚了三天，又隔两周才补记
            openness-sheet | 11-19 | ~ | item=办公楼电梯更新项目招标结果 | category=other | content=四家报价、评分和节约资金 | form=公开栏;内网;门户网站 | procedure=评标报告经纪检核对 | time_limit=2026-11-20 | published_on=2026-11-18

            bonus-settled | 02-06 | ~企业审计处 | pay_date=02-12 | 年度绩效奖金
            bonus-settled | 12-10 | ~正衡工程造价咨询公司 | pay_date=12-18 | 四季度项目奖金
            hot-result | 01-19 | ~财政审计处/一科 | matter=assessment | 四季度考核得分
            hot-result | 05-14 | ~机关服务中心/维修科 | matter=service | 服务评价：满意率百分之九十四
            hot-result | 07-06 | ~财政审计处/一科/第一审计组 | matter=reward | 优秀审计项目奖励
            hot-result | 10-15 | ~正衡工程造价咨询公司/造价二部 | matter=penalty | 一份报告漏项，扣当月考核分
            pay-question | 02-09 | 汪嘉铭 | text=项目系数为什么和上年不同
            pay-question | 12-14 | 卞小军 | text=季度奖里外业天数少算了四天
            performance-note | 04-07 | 余静怡 | month=2026年3月 | result=完成两个取证单，得分92 | bonus=1200
            named-checklist | 03-26 | - | checklist=three-hundred | items=分配方案百分之百公开;考核结果百分之百公开;奖惩情况百分之百公开 | document=领导小组会议纪要第2号 | adopted_on=2026-03-24 | version=第一版

            major-decided | 03-12 | - | matter=decision | handler=business | 2026年审计项目计划
            major-decided | 06-24 | - | matter=project | handler=planning | 办公楼电梯更新立项
            major-decided | 08-27 | - | matter=funds | handler=finance | 一次性购置服务器
            major-decided | 10-29 | - | matter=investment | handler=planning | 公司增资检测设备
            tender-closed | 04-23 | - | project=审计数据分析平台升级 | budget=980000 | price=896000
            tender-closed | 09-24 | - | project=食堂改造设计施工 | budget=1450000 | price=1326800
            tender-closed | 11-13 | - | project=办公楼电梯更新 | budget=2860000 | price=2416000 | 衡岭安捷电梯工程有限公司中标，节约44.40万元
            tender | 11-16 | - | project=办公楼电梯更新 | bidders=衡岭安捷电梯工程有限公司;恒升电梯股份有限公司;江北通达机电设备有限公司;华岳机电安装有限公司 | winner=衡岭安捷电梯工程有限公司 | budget=2860000 | price=2416000 | published_on=2026-11-18
            tender-year | 01-23 | - | year=2025 | tenders=6 | saved=731500
            investment-started | 05-06 | - | project=审计数据分析平台升级 | result_published=yes
            investment-started | 12-03 | - | project=办公楼电梯更新 | result_published=yes
            nominated | 04-08 | 姚雪琳 | position=计算机审计中心副主任 | results_attached=yes
            nominated | 06-11 | 徐志强 | position=财政审计处副处长 | results_attached=no | 检查结果没有附上，被退回补齐
            nominated | 11-16 | 夏志宏 | position=企业审计处副处长 | results_attached=yes | 11月18日起公示

            congress-called | 03-06 | - | opens_on=03-18 | 三届二次职工代表大会
            congress-session | 03-18 | - | session=三届二次 | opened_on=03-18 | delegates=35 | present=33 | agenda=局长述职;为职工办实事报告;教育经费报告;疗休养办法修订
            congress-ballot | 03-18 | - | item=2026年绩效奖金分配办法
            ballot-count | 03-18 | - | item=2026年绩效奖金分配办法 | members=35 | present=33 | issued=33 | returned=33 | valid=32 | in_favour=27 | against=3 | abstain=2
            congress-decision | 03-18 | ~ | item=2026年绩效奖金分配办法 | method=ballot
            resolution-passed | 03-18 | - | item=2026年绩效奖金分配办法
            resolution-changed | 08-13 | - | item=2026年绩效奖金分配办法 | reconsidered=yes | 调整外业系数，经代表重新审议
            integrity-report | 03-17 | 冯正平 | year=2025 | work=主持全面工作 | integrity=没有违反廉洁规定的事 | published_on=2026-03-20
            integrity-report | 03-17 | 何建平 | year=2025 | work=分管企业、固投审计和工会 | integrity=没有违反廉洁规定的事 | published_on=2026-03-20
            """;

    private OpennessStory() {}
}
