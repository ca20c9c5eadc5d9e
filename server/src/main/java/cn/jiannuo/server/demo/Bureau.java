package cn.jiannuo.server.demo;

import cn.jiannuo.server.identity.Power;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 衡岭市审计局: who fills which seat there, and who signs in to show it. */
final class Bureau {
    static final String CODE = "hengling";
    static final String NAME = "衡岭市审计局";
    static final String HOTLINE = "8600 1234";

    /** Regulations in the order they are adopted; the last one's names for seats are the ones people use. */
    static final List<String> REGULATIONS = List.of(
            "recuperation-and-condolence/2018-04-24.md",
            "five-types/2008-08-01.md",
            "look-back/2009-06-19.md",
            "harmonious-office/2008-01-25.md",
            "open-affairs/2006-03-01.md");

    /** Unit by seat, below the bureau; empty for the bureau itself. */
    static final Map<String, String> SEATS = Map.ofEntries(
            Map.entry("director", ""),
            Map.entry("party-secretary", ""),
            Map.entry("committee", "办公室"),
            Map.entry("leading-group", "办公室"),
            Map.entry("look-back-group", "办公室"),
            Map.entry("planning", "办公室"),
            Map.entry("office", "办公室"),
            Map.entry("research", "办公室/综合科"),
            Map.entry("organisation-section", "人事教育处/干部科"),
            Map.entry("organisation-department", "人事教育处"),
            Map.entry("hr", "人事教育处"),
            Map.entry("training", "人事教育处/教育培训科"),
            Map.entry("supervision", "办公室/督查科"),
            Map.entry("discipline", "纪检监察室"),
            Map.entry("party-committee", "机关党委"),
            Map.entry("party-committee-office", "机关党委"),
            Map.entry("political", "机关党委"),
            Map.entry("union", "工会"),
            Map.entry("union-chair", "工会"),
            Map.entry("democratic-management", "工会/工会办公室"),
            Map.entry("women-committee", "妇委会"),
            Map.entry("youth-league", "团委"),
            Map.entry("finance", "财务处"),
            Map.entry("civil-affairs", "离退休干部处"),
            Map.entry("service-centre", "机关服务中心"),
            Map.entry("business", "机关服务中心"),
            Map.entry("audit", "法规审理处"));

    /** Leaders in charge: units by code. */
    static final Map<String, List<String>> IN_CHARGE = Map.of(
            "SJ001", List.of("办公室", "人事教育处"),
            "SJ002", List.of("企业审计处", "固定资产投资审计处", "机关服务中心", "工会"),
            "SJ003", List.of("财政审计处", "法规审理处", "妇委会", "团委", "离退休干部处"),
            "SJ004", List.of("纪检监察室", "机关党委"),
            "SJ005", List.of("经济责任审计处", "计算机审计中心", "财务处", "正衡工程造价咨询公司"));

    /** Seats that somebody other than the head of the unit looks after. */
    static final Map<String, String> GIVEN = Map.of("union", "SJ023", "hr", "SJ014", "office", "SJ007");

    /**
     * Somebody to sign in as.
     *
     * @param code 工号, which is the sign-in name
     * @param why what can be seen as this person
     */
    record Visitor(String code, String why, Set<Power> powers) {}

    static final List<Visitor> VISITORS = List.of(
            new Visitor("SJ023", "工会办公室主任：看望、慰问、会办", Set.of(Power.MEMBER)),
            new Visitor("SJ019", "机关党委专职副书记", Set.of(Power.MEMBER)),
            new Visitor("SJ014", "人事教育处副处长：花名册、岗位", Set.of(Power.MEMBER, Power.PERSONNEL)),
            new Visitor("SJ006", "办公室主任：制度管理员", Set.of(Power.MEMBER, Power.REGULATION_OFFICER)),
            new Visitor("SJ007", "办公室副主任", Set.of(Power.MEMBER)),
            new Visitor("SJ011", "督查科科长：看得到全单位", Set.of(Power.MEMBER, Power.SUPERVISOR)),
            new Visitor("SJ001", "局长", Set.of(Power.MEMBER)),
            new Visitor("SJ002", "分管副局长", Set.of(Power.MEMBER)),
            new Visitor("SJ047", "退休干部：单位答应她的事", Set.of(Power.MEMBER)));

    /** Somebody who keeps the house and belongs to no unit. */
    record Administrator(String shownName, Power power) {}

    /** Administrators by sign-in name: three, and never one person. */
    static final Map<String, Administrator> ADMINISTRATORS = Map.of(
            "system", new Administrator("系统管理员", Power.SYSTEM_ADMINISTRATOR),
            "security", new Administrator("安全管理员", Power.SECURITY_ADMINISTRATOR),
            "audit", new Administrator("审计管理员", Power.AUDIT_ADMINISTRATOR));

    private Bureau() {}
}
