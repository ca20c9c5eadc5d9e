package cn.jiannuo.rulebook.examples;

/**
 * The leaders of the bureau and the departments that serve it.
 *
 * <p>A line with # opens a unit; below it one person a line: name, gender, birth, post, rank, then whatever differs from
 * what {@link Staff} would assume. A birth is a year or a day.
 */
final class Headquarters {
    static final String PEOPLE = """
            #
            冯正平 | 男 | 1968 | 党组书记、局长 | 正厅级 | groups=leading-party-group;city-managed;unit-head | term_from=2023-03-20 | term_until=2028-03-19
            何建平 | 男 | 1970 | 党组成员、副局长 | 副厅级 | groups=leading-party-group;city-managed | term_from=2024-09-10 | term_until=2029-09-09
            林慧芳 | 女 | 1971 | 党组成员、副局长 | 副厅级 | groups=leading-party-group;city-managed | term_from=2022-06-15 | term_until=2027-06-14
            郝国栋 | 男 | 1969 | 党组成员、派驻纪检监察组组长 | 副厅级 | groups=leading-party-group;city-managed
            田志远 | 男 | 1973 | 党组成员、总审计师 | 副厅级 | groups=leading-party-group;city-managed | term_from=2025-01-06 | term_until=2030-01-05

            # 办公室
            宋立新 | 男 | 1974 | 主任 | 正处级
            马骏 | 男 | 1982 | 副主任 | 副处级
            # 办公室/综合科
            程晓雯 | 女 | 1986 | 科长 | 正科级 | groups=delegates
            段博文 | 男 | 1993 | 四级主任科员 | 副科级
            尹梦洁 | 女 | 1997 | 一级科员 | 科员
            # 办公室/督查科
            向志勇 | 男 | 1979 | 科长 | 正科级 | groups=inspectors
            骆思远 | 男 | 1995 | 一级科员 | 科员

            # 人事教育处
            邓秋萍 | 女 | 1973 | 处长 | 正处级
            郑雅琴 | 女 | 1978 | 副处长 | 副处级
            # 人事教育处/干部科
            华俊杰 | 男 | 1985 | 科长 | 正科级
            倪佳琪 | 女 | 1994 | 一级科员 | 科员
            # 人事教育处/教育培训科
            古丽娜尔·艾山 | 女 | 1991 | 副科长 | 副科级
            贺一鸣 | 男 | 1998 | 二级科员 | 科员

            # 机关党委
            孙立群 | 男 | 1975 | 专职副书记 | 正处级
            柳春燕 | 女 | 1984 | 组织委员 | 正科级 | groups=delegates
            石小磊 | 男 | 1996 | 干事 | 科员

            # 工会
            陶卫国 | 男 | 1969 | 工会主席 | 正处级
            # 工会/工会办公室
            周敏 | 女 | 1983-04-16 | 主任 | 正科级 | joined=2008-07-21 | marital=已婚 | groups=delegates
            覃丽萍 | 女 | 1988 | 干事 | 副科级
            雷浩 | 男 | 1995 | 干事 | 科员 | marital=未婚

            # 妇委会
            秦玉梅 | 女 | 1972 | 主任 | 副处级 | groups=delegates

            # 团委
            罗嘉欣 | 女 | 1994 | 书记 | 副科级 | groups=delegates

            # 纪检监察室
            侯振华 | 男 | 1976 | 主任 | 正处级
            戴红霞 | 女 | 1981 | 副主任 | 副处级
            万利军 | 男 | 1987 | 一级主任科员 | 正科级
            汤雨桐 | 女 | 1996 | 一级科员 | 科员

            # 财务处
            董淑敏 | 女 | 1972 | 处长 | 正处级
            任宏伟 | 男 | 1980 | 副处长 | 副处级
            # 财务处/会计科
            谢雯婷 | 女 | 1989 | 科长 | 正科级
            毛子豪 | 男 | 1997 | 一级科员 | 科员
            # 财务处/预算科
            卢彩霞 | 女 | 1985 | 科长 | 正科级 | groups=delegates

            # 离退休干部处
            江美华 | 女 | 1973 | 处长 | 正处级
            关志勤 | 男 | 1983 | 一级主任科员 | 正科级
            褚欣然 | 女 | 1996 | 一级科员 | 科员
            沈玉兰 | 女 | 1948-05-12 | 退休干部（原财务处处长） | 正处级 | employment=退休 | marital=丧偶
            杜德福 | 男 | 1945 | 退休干部（原办公室调研员） | 正处级 | employment=退休
            霍秀珍 | 女 | 1947 | 退休干部 | 正科级 | employment=退休
            焦振东 | 男 | 1950 | 退休干部（原副局长） | 副厅级 | employment=退休
            阎桂香 | 女 | 1951 | 退休干部 | 副处级 | employment=退休
            靳长河 | 男 | 1943 | 退休干部（原人事教育处处长） | 正处级 | employment=退休 | marital=已婚
            穆德昌 | 男 | 1949 | 退休干部（原企业审计处处长） | 正处级 | employment=退休
            苏凤英 | 女 | 1953 | 退休干部 | 正科级 | employment=退休
            俞国良 | 男 | 1955 | 退休干部（原财政审计处处长） | 正处级 | employment=退休
            管志清 | 男 | 1952 | 退休干部 | 副处级 | employment=退休
            滕美珍 | 女 | 1956 | 退休干部 | 正科级 | employment=退休 | fallen_family=是
            房建业 | 男 | 1957 | 退休干部 | 副处级 | employment=退休 | marital=已婚
            池秋菊 | 女 | 1960 | 退休干部 | 正科级 | employment=退休
            申保国 | 男 | 1958 | 退休干部（原法规审理处处长） | 正处级 | employment=退休
            耿玉华 | 女 | 1961 | 退休干部 | 副处级 | employment=退休
            冉启明 | 男 | 1960 | 退休干部 | 副处级 | employment=退休
            尚金凤 | 女 | 1963 | 退休干部 | 正科级 | employment=退休
            解永昌 | 男 | 1962 | 退休干部（原固定资产投资审计处处长） | 正处级 | employment=退休
            邢淑琴 | 女 | 1965 | 退休干部 | 副科级 | employment=退休
            郁兰英 | 女 | 1967 | 退休职工（原食堂管理员） | 无职级 | employment=退休 | groups=hardship | income_per_head=620 | cannot_get_by=重大疾病 | relieved=否
            """;

    private Headquarters() {}
}
