package cn.jiannuo.rulebook.examples;

/** Channels and supervision of open affairs: proposals, letters, tours, inspection, accountability, reform. */
final class SupervisionStory {
    static final String LINES = """
            proposal-made | 06-16 | 周敏 | text=地下车库加装充电桩 | handler=planning
            proposal-made | 09-16 | 顾晓峰 | text=工地踏勘统一配备安全帽和反光衣 | handler=planning | 提案〔2026〕17号，三人联名
            proposal-made | 10-26 | 何建平 | text=午休时间开放阅览室 | handler=office | 11月22日答复采纳
            bureau-letter | 02-25 | 梁文博 | text=企业审计缺懂财务信息化的人 | handler=hr
            bureau-letter | 11-06 | 龙宇飞 | text=项目征地资料要住建部门回函，来回太慢 | handler=business | 来信〔2026〕118号
            joint-meeting | 03-24 | - | meeting=party-admin-union | matters=职代会决议分工;女职工体检 | for_congress=no
            joint-meeting | 06-23 | - | meeting=delegation-heads | matters=夏季劳动保护;食堂改造意向 | for_congress=no
            delegate-tour | 05-13 | - | place=~机关服务中心 | delegates=程晓雯;卢彩霞;顾晓峰 | findings=后厨地面湿滑@planning;临时工没有发雨靴@finance
            delegate-tour | 11-03 | - | place=~正衡工程造价咨询公司 | delegates=姚雪琳;孔庆松;柳春燕 | findings=外业车辆没有急救包@finance
            director-reception | 01-12 | - | received_by=#冯正平 | matters=宿舍楼外墙渗水@planning
            director-reception | 03-10 | - | received_by=#冯正平 | matters=想调到离家近的处室@hr;培训名额怎样定@hr
            director-reception | 09-10 | - | received_by=#冯正平 | matters=加班餐标准偏低@finance
            board-placed | 02-04 | ~固定资产投资审计处 | open_to_all=yes | location=二楼楼梯口
            board-placed | 07-14 | ~正衡工程造价咨询公司 | open_to_all=no | location=总经理办公室内 | 被退回，改挂前厅
            board-check | 03-30 | ~办公室 | location=一楼公开栏 | removed=上年四季度通报 | added=2026年公开目录
            mid-term-audit-opened | 06-04 | 梁文博 | 任期过半立项
            misconduct-tip | 04-27 | 牟晓东 | text=反映一个项目的咨询费低于公司底价 | 举报人凭回执查进展
            tip-passed | 04-28 | - | to_concerned=no | 转纪检监察室，不经公司
            retaliation-suspected | 09-02 | 鞠文强 | text=提意见后被调去最远的项目，本人要求说明 | after_tip=yes
            inspection-notice | 04-01 | ~企业审计处 | mode=announced | 上半年定期检查

            openness-inspector | 02-02 | 向志勇 | member=#向志勇 | home=~办公室/督查科 | delegate=no | term_ends=2027-12-31
            openness-inspector | 02-02 | 范晓荷 | member=#范晓荷 | home=~法规审理处/审理科 | delegate=no | term_ends=2027-12-31
            openness-inspector | 02-02 | 魏东升 | member=#魏东升 | home=~财政审计处/一科/第二审计组 | delegate=no | term_ends=2027-12-31
            openness-inspection | 03-27 | ~财政审计处 | way=self | mode=announced | place=~财政审计处 | inspector=#韩雪梅 | inspector_home=~财政审计处 | findings=二月奖金算法没有附表@business
            openness-inspection | 04-10 | ~企业审计处 | way=regular | mode=announced | place=~企业审计处 | inspector=#熊晓丹 | inspector_home=~经济责任审计处/一科
            openness-inspection | 05-21 | ~机关服务中心 | way=spot | mode=unannounced | place=~机关服务中心 | inspector=#范晓荷 | inspector_home=~法规审理处/审理科 | findings=四月食堂收支没有上墙@finance
            openness-inspection | 09-17 | ~固定资产投资审计处/二科 | way=spot | mode=unannounced | place=~固定资产投资审计处/二科 | inspector=#向志勇 | inspector_home=~办公室/督查科
            openness-inspection | 10-22 | ~正衡工程造价咨询公司 | way=daily | mode=announced | place=~正衡工程造价咨询公司 | inspector=#魏东升 | inspector_home=~财政审计处/一科/第二审计组 | findings=项目奖金先发后公布@business
            dissatisfaction-found | 03-19 | ~机关服务中心 | text=两成代表对食堂账目不满意 | found_in=congress
            dissatisfaction-found | 10-30 | ~人事教育处 | text=问卷里培训名额怎样定得分最低 | found_in=questionnaire
            openness-finding | 05-25 | ~机关服务中心 | text=食堂收支两个月没有公布 | origin=inspection
            supervision-letter | 05-28 | ~机关服务中心 | letter=suggestion | number=建2026-2 | addressed_to=~机关服务中心 | problem=食堂收支两个月没有公布 | answer_by=06-25
            supervision-letter | 07-01 | ~机关服务中心 | letter=demand | number=整2026-1 | addressed_to=~机关服务中心 | problem=到期没有书面答复 | answer_by=07-15 | answer=已补公布并定专人
            duty-neglected | 07-02 | 祁爱民 | role=implementer | fault=delayed | text=食堂收支公布一拖再拖
            disclosure-compared | 06-03 | ~财政审计处 | item=一季度经费支出 | match=full
            disclosure-compared | 10-28 | ~正衡工程造价咨询公司 | item=三季度项目奖金 | match=half | 只公开了总额
            openness-result | 12-23 | ~机关服务中心 | year=2026 | holder=#费学军 | satisfaction=五十人里四十一人满意或基本满意 | four_in_place=78 | open_findings=0 | used_in=appraisal

            reform-proposed | 09-01 | - | title=食堂改造和就餐补助办法 | handler=office | touches_staff=yes
            reform-stage | 09-02 | - | title=食堂改造和就餐补助办法 | stage=policy | handler=office
            reform-stage | 09-28 | - | title=食堂改造和就餐补助办法 | stage=discussion | handler=office | 讨论稿第一稿
            reform-stage | 10-23 | - | title=食堂改造和就餐补助办法 | stage=amendment | handler=office | 37条意见，采纳21条
            reform-submitted | 11-25 | - | title=食堂改造和就餐补助办法 | touches_staff=yes
            congress-ballot | 11-25 | - | item=食堂改造方案
            ballot-count | 11-25 | - | item=食堂改造方案 | members=35 | present=34 | issued=34 | returned=34 | valid=34 | in_favour=29 | against=3 | abstain=2
            resolution-passed | 11-26 | - | item=食堂改造方案
            reform-started | 12-07 | - | title=食堂改造和就餐补助办法 | touches_staff=yes | passed=yes
            """;

    private SupervisionStory() {}
}
