package cn.jiannuo.rulebook.examples;

/** Learning, service, self-discipline and innovation, as the team-building regulation asks. */
final class StudyStory {
    static final String LINES = """
            study-session | 01-09 | - | form=lecture | topic=预算执行审计要点 | speaker=邵红梅
            study-session | 03-20 | - | form=expert | topic=工程造价纠纷案例 | speaker=市造价站专家
            study-session | 09-18 | - | form=film | topic=警示教育片
            study-session | 11-06 | - | form=lecture | topic=审计底稿常见问题 | speaker=范晓荷
            rotation-training | 04-17 | 苗思雨 | topic=审计软件操作 | days=3
            rotation-training | 09-11 | 秦志豪 | topic=数据分析骨干班 | days=14
            self-study | 01-30 | 金哲浩 | hours=22 | what=行政复议法
            self-study | 03-31 | 安雨彤 | hours=20 | what=工程量清单计价
            study-note | 03-27 | 金哲浩 | title=审理意见怎样写得让人服 | characters=5200
            study-note | 06-26 | 金哲浩 | title=读审计法实施条例 | characters=6100
            study-note | 09-24 | 金哲浩 | title=一起复议案件的得失 | characters=4900
            study-note | 11-27 | 金哲浩 | title=证据链 | characters=4100
            study-note | 06-30 | 安雨彤 | title=跟踪审计手记 | characters=8600
            published-article | 04-08 | 段博文 | title=开门听意见，关门改问题 | media=city
            published-article | 06-12 | 段博文 | title=审计整改一件一号 | media=province
            published-article | 10-15 | 石小磊 | title=老同志的手机课 | media=county
            ranking-planned | 07-02 | - | basis=notes | 想按笔记字数排名，被退回
            ranking-planned | 12-24 | - | basis=results | 按工作实绩通报
            book-recommendation | 01-30 | - | title=审计技术方法案例 | readers=#苗思雨@刚到审计组;#庞子轩@正在写第一份底稿
            seminar-note | 03-30 | ~财政审计处 | topic=专项资金沉淀怎么查 | ideas=建一张分县区台账@#徐志强;和国库数据按月比对@#蒋欣怡
            seminar-note | 09-29 | ~固定资产投资审计处 | topic=变更签证怎么核 | ideas=现场照片带坐标存档@#欧阳静雯

            first-question | 02-09 | - | first_asked=#岳海燕 | handler=office | text=来人问审计报告在哪里查
            first-question | 08-11 | - | first_asked=#褚欣然 | handler=organisation-section | text=老同志问异地就医怎样报销
            matter-accepted | 03-03 | - | grade=simple | promised_on=03-06 | handler=office | 开一份工作证明
            matter-accepted | 05-11 | - | grade=ordinary | promised_on=05-18 | handler=training | 补办培训学时证明
            shirking-reported | 06-02 | 毛子豪 | what=half-told | text=报销材料跑了三趟才齐
            ban-list | 03-20 | - | list=ten-bans | items=严禁接受被审计单位宴请;严禁泄露审计情况 | document=党组会议纪要第5号 | adopted_on=2026-03-16
            ban-breach | 08-25 | 鲁大勇 | list=ten-bans | item=1 | 在被审计单位吃了一顿工作餐，没有交费
            integrity-pledge | 01-23 | 顾晓峰 | text=不介绍亲友承揽被审计项目
            personal-matter | 05-07 | 雷浩 | 婚姻变化，密封报告
            sealed-report | 05-13 | 雷浩 | 密封件一份
            personal-matter-receipt | 05-15 | 雷浩 | received_on=05-13 | seal=封2026-04
            off-hours-concern | 07-13 | 卞小军 | text=有人反映常在牌馆过夜
            off-hours-check | 07-17 | 卞小军 | way=talk | 先听本人说
            service-complaint | 03-24 | 毛子豪 | what=phrase | text=对来报账的人说“不是早跟你说了吗”
            contact-point-card | 02-11 | 石小磊 | point=北川县柳沟村 | households=柳沟-07;柳沟-12
            household-help | 03-25 | 石小磊 | household=柳沟-07 | gift=skills | done=联系了电工培训班
            household-help | 09-23 | 石小磊 | household=柳沟-12 | gift=medical | done=陪着办慢病门诊
            help-review | 07-08 | - | missing=柳沟-12@送医保@#石小磊

            good-idea | 04-15 | 秦志豪 | sort=idea | text=审计疑点自动去重
            good-idea | 08-07 | 岳海燕 | sort=suggestion | text=会议室预约二维码
            idea-round | 06-18 | 秦志豪 | text=审计疑点自动去重
            idea-chosen | 06-25 | 秦志豪 | amount=200 | 评上好点子
            adopted-idea | 07-06 | - | author=#秦志豪 | text=审计疑点自动去重 | used_in=下半年数据分析规程
            research-topic | 03-25 | - | topics=基层审计力量怎样下沉;专项债资金绩效
            research-article | 09-30 | 蒋欣怡 | title=专项债资金沉淀的三个原因 | place=临江县、南屏县 | analysis=yes | judgement=yes | proposals=yes
            research-article | 12-11 | 乌恩其 | title=县级平台公司审计札记 | place=云溪县 | analysis=yes | judgement=yes | proposals=no
            project-declared | 01-21 | ~计算机审计中心 | title=疑点线索一张图 | problem=线索分散在六个系统
            project-guided | 02-10 | ~计算机审计中心 | title=疑点线索一张图 | guide=research
            project-difficulty | 06-10 | ~计算机审计中心 | stuck=缺一台图形工作站@office
            project-finished | 11-20 | ~计算机审计中心 | title=疑点线索一张图
            innovation-award | 12-17 | ~计算机审计中心 | purpose=project | judged=yes | amount=2000
            heart-talk | 04-28 | 林慧芳 | with=#邓秋萍 | between=leader-and-head
            heart-talk | 05-29 | 袁国华 | with=#彭思琪 | between=head-and-staff
            heart-talk | 06-15 | 彭思琪 | with=#钟雅雯 | between=colleagues
            talk-difficulty | 06-01 | 彭思琪 | text=备考注册会计师没有整块时间 | handler=training
            room-plants | 04-14 | ~法规审理处 | room=306室 | pots=4
            equipment-broken | 08-31 | ~财务处/会计科 | what=票据打印机卡纸
            """;

    private StudyStory() {}
}
