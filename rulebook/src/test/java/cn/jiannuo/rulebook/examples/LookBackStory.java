package cn.jiannuo.rulebook.examples;

/** Rectification item by item, rules abolished, amended and made, trips and leave, meetings, tasks. */
final class LookBackStory {
    static final String LINES = """
            inspection-plan-sheet | 02-27 | ~ | scope=bureau | matters=党组决定落实;整改事项销号;公务用车 | responsible=办公室宋立新 | account=两次不改的由纪检监察室约谈
            inspection-plan-sheet | 03-27 | ~企业审计处 | scope=department | matters=审计整改跟踪;底稿复核 | responsible=梁文博 | account=处务会上说明
            progress-review | 01-30 | ~ | closed=4 | open=9 | stuck=野外津贴标准没有着落@hr
            progress-review | 05-29 | ~ | closed=11 | open=6 | stuck=宿舍楼外墙渗水没有经费@office;借调人员考核没有办法@hr
            progress-review | 11-30 | ~ | closed=21 | open=2
            progress-asked | 04-16 | ~机关服务中心 | 宿舍楼外墙渗水办到哪一步
            progress-asked | 10-14 | ~计算机审计中心 | 软件权限开通慢整改了没有
            rectification-item | 01-07 | - | from=plan | text=借调人员年终考核没有办法 | handler=hr | deadline=03-31
            rectification-item | 03-19 | - | from=problem | text=宿舍楼外墙渗水 | handler=office | deadline=06-16
            rectification-item | 10-26 | - | from=wish | text=审计组在外加班统一调休 | handler=hr | deadline=12-31
            new-wish | 03-16 | 骆思远 | matter=problem | text=宿舍楼外墙一下雨就渗水
            new-wish | 10-21 | 安雨彤 | matter=wish | text=审计组在外加班统一调休
            progress-published | 02-05 | - | 一月整改进展上内网和公开栏
            progress-published | 12-04 | - | 十一月整改进展上内网和公开栏
            look-back-finished | 06-17 | ~机关服务中心 | 宿舍楼外墙修好，请职工投票
            look-back-finished | 11-27 | ~计算机审计中心 | 软件权限三天内开通
            look-back-dissatisfied | 07-01 | ~机关服务中心 | 投票没有过关：顶楼两户还渗水
            look-back-closing | 08-06 | ~机关服务中心 | satisfied=yes | 顶楼两户修好，再投票过关
            rules-review | 05-22 | ~人事教育处 | kept=9 | changes=借调人员管理办法@create@年年有人问谁考核@hr;请假审批单@amend@和内网流程对不上@hr
            rules-review | 06-25 | ~办公室 | kept=14 | changes=传真收发登记办法@abolish@三年没有一份传真@office
            rule-change-proposed | 06-01 | - | title=借调人员管理办法 | change=create | handler=hr | need=每年十多人借调，考核和待遇没有依据
            rule-change-proposed | 07-03 | - | title=传真收发登记办法 | change=abolish | handler=office | need=已经不用传真
            rule-change-proposed | 09-28 | - | title=疗休养和困难慰问办法 | change=amend | handler=party-committee-office | need=职工提了三十七条意见
            inspection-opened | 04-13 | ~企业审计处 | matter=审计整改跟踪
            inspection-opened | 09-10 | ~正衡工程造价咨询公司 | matter=公务用车和外业费用
            reform-step | 06-26 | - | text=计算机审计中心岗位设置方案获批 | handler=hr
            reform-step | 10-28 | - | text=审计项目实行科室间竞派 | handler=office

            trip-planned | 01-13 | 袁国华 | place=省审计厅 | leave_on=01-15 | until=01-16 | 全省审计工作会议
            trip-planned | 03-02 | 黎俊辉 | place=云溪县 | leave_on=03-02 | until=08-28 | 跟踪审计进点
            trip-planned | 05-11 | 方俊伟 | place=邻省省会 | leave_on=05-11 | until=11-30 | 省厅异地交叉审计
            trip-planned | 08-24 | 秦志豪 | place=审计署培训基地 | leave_on=08-25 | until=09-12
            trip-planned | 11-09 | 安雨彤 | place=北川县 | leave_on=11-10 | until=11-13 | 水库现场踏勘
            annual-leave-asked | 04-22 | 周敏 | leave_on=05-06 | days=3 | until=05-08
            annual-leave-asked | 07-20 | 何建平 | leave_on=07-27 | days=6 | until=08-03
            annual-leave-asked | 08-05 | 周敏 | leave_on=08-12 | days=3 | until=08-14
            annual-leave-asked | 08-17 | 苗思雨 | leave_on=08-24 | days=6 | until=08-31 | 工作不满十年，只有五天
            annual-leave-asked | 10-12 | 温丽君 | leave_on=10-19 | days=5 | until=10-23
            phone-number | 01-08 | 梁文博 | phone=135-0000-1001 | hours=day-and-night
            call-missed | 05-02 | 史春光 | in_hours=no | 假期手机没电
            call-missed | 09-22 | 吕昊天 | in_hours=yes | 在档案室查资料，没有信号
            reach-check | 09-22 | 吕昊天 | way=call
            reach-check | 10-09 | 卞小军 | way=location | 想查定位，被退回

            bureau-meeting | 01-16 | - | held_on=01-30 | handler=office | 全局年度工作会议
            bureau-meeting | 03-09 | - | held_on=03-18 | handler=party-committee-office | 职工代表大会扩大到全体处长
            bureau-meeting | 07-02 | - | held_on=07-15 | handler=office | 半年工作会议
            activity-planned | 03-11 | ~团委 | held_on=03-18 | meeting_on=03-18 | notified_on=03-09 | 原定植树，和职代会撞日，改到20日
            activity-planned | 07-09 | ~工会 | held_on=07-17 | 乒乓球赛
            meeting-absence | 01-28 | 潘建军 | held_on=01-30 | handler=office | reason=省厅同日评审
            task-assigned | 02-25 | - | text=摸清外聘专家费用报销环节 | handler=office | deadline=03-20
            task-assigned | 05-06 | - | text=汛前检查档案库房 | handler=office | deadline=05-20
            task-assigned | 11-24 | - | text=核实周末加班和调休情况 | handler=hr | deadline=12-11
            task-result | 03-19 | - | text=摸清外聘专家费用报销环节 | result=七个环节并成三个，四月起执行
            task-result | 05-22 | - | text=汛前检查档案库房 | result=两处渗水已补，比要求晚了两天
            style-problem | 04-02 | 关志勤 | what=perfunctory | text=群众反映表原样退回，没有人解释
            """;

    private LookBackStory() {}
}
