package cn.jiannuo.rulebook.examples;

/** Recuperation and condolence: places, candidates, batches and what they cost; who is in hardship and what was given. */
final class RecuperationStory {
    static final String LINES = """
            places-used | 05-18 | ~财政审计处 | places=2 | 第一批
            places-used | 09-07 | ~正衡工程造价咨询公司 | places=2 | 第三批
            recuperation-candidate | 04-09 | 徐志强 | reason=连续两年考核优秀
            recuperation-candidate | 04-09 | 邵红梅 | reason=市级表彰
            recuperation-candidate | 04-13 | 常永刚 | reason=外业八年，长年在工地
            recuperation-candidate | 04-14 | 曲春生 | reason=锅炉和水暖岗位十八年
            recuperation-candidate | 08-10 | 连志明 | reason=单位专门提名，外业骨干
            recuperation-list | 05-06 | ~财政审计处 | batch=第一批
            recuperation-list | 08-26 | ~正衡工程造价咨询公司 | batch=第三批
            recuperation-list | 11-24 | ~工会 | batch=第四批 | 各单位推荐24人，名额24个
            recuperation-batch | 05-18 | - | until=05-22 | batch=第一批 | venue=青屏山工人疗养院 | place=in-province | owner=province-union | state=admitted | venues=1
            recuperation-batch | 07-06 | - | until=07-12 | batch=第二批 | venue=东湾海滨疗养院 | place=out-of-province | owner=other-union | state=admitted | venues=1
            recuperation-batch | 09-07 | - | until=09-11 | batch=第三批 | venue=青屏山工人疗养院 | place=in-province | owner=province-union | state=admitted | venues=1
            recuperation-plan | 04-30 | - | batch=第一批 | rest_days=3 | care_days=2 | services=体检;理疗
            annual-leave-deduction | 05-25 | 邵红梅 | reason=recuperation | days=5 | 错扣，被退回
            recuperation-payment | 05-25 | 邵红梅 | batch=第一批 | place=in-province | item=board | form=venue-bill | listed=yes | amount=2100
            recuperation-payment | 05-25 | 徐志强 | batch=第一批 | place=in-province | item=board | form=venue-bill | listed=yes | amount=2100
            recuperation-payment | 05-26 | 徐志强 | batch=第一批 | place=in-province | item=transport | form=ticket | listed=yes | amount=168
            recuperation-payment | 07-15 | 常永刚 | batch=第二批 | place=out-of-province | item=board | form=venue-bill | listed=yes | amount=3360
            recuperation-payment | 07-16 | 常永刚 | batch=第二批 | place=out-of-province | item=transport | form=ticket | listed=yes | amount=1074.5
            recuperation-payment | 09-15 | 连志明 | batch=第三批 | place=in-province | item=medical | form=venue-bill | listed=yes | amount=260
            sanatorium | 03-20 | - | venue=青屏山工人疗养院 | owner=province-union | state=admitted | since=2026-03-20 | why=考察合格
            sanatorium-applied | 03-02 | - | venue=东湾海滨疗养院 | owner=other-union
            sanatorium-failed | 12-11 | - | venue=东湾海滨疗养院 | dissatisfied=9 | 去过的职工评议，多半说饭菜和收费不好

            hardship-file | 03-26 | 郁兰英 | whose=#郁兰英 | cause=illness | need=长期用药 | income=620
            hardship-file | 03-26 | 赖秀芬 | whose=#赖秀芬 | cause=accident | need=修房子 | income=480
            hardship-file | 12-22 | 曲春生 | whose=#曲春生 | cause=upheaval | need=孩子的康复
            help-needed | 03-05 | 赖秀芬 | need=帮着跑房屋保险理赔 | handler=union
            help-needed | 09-01 | 温丽君 | need=孩子转学 | handler=hr
            condolence-claim | 03-12 | 赖秀芬 | basis=union-standard | amount=1000 | 符合困难职工认定标准
            condolence-claim | 10-21 | 房建业 | basis=unit-decision | decided=800 | amount=800
            condolence-claim | 11-20 | 曲春生 | basis=special | amount=3000 | 四家会商
            condolence-payment | 03-18 | 赖秀芬 | paid_to=self | amount=1000
            condolence-payment | 10-29 | 房建业 | paid_to=self | amount=800
            condolence-payment | 12-09 | 曲春生 | paid_to=family | amount=2500 | 本人在医院，付给爱人
            misuse-reported | 06-05 | ~机关服务中心 | what=有人说走访慰问的米面油少发了两份
            """;

    private RecuperationStory() {}
}
