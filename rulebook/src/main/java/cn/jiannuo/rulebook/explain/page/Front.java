package cn.jiannuo.rulebook.explain.page;

import cn.jiannuo.rulebook.explain.Judgement;
import cn.jiannuo.rulebook.regulation.Regulation;
import java.time.LocalDate;

/** What a page says about a regulation as a whole. */
final class Front {
    private Front() {}

    /** 2008年1月25日起施行, or with its last day. */
    static String inForce(Regulation regulation) {
        String from = date(regulation.inForce());
        return regulation.until().map(last -> from + "至" + date(last) + "施行").orElse(from + "起施行");
    }

    /** 2026年11月21日. */
    static String date(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** 工会：是否确有困难（看病历或证明）. */
    static String judgement(Judgement judgement) {
        String look = judgement.evidence().isEmpty() ? "" : "（看" + judgement.evidence() + "）";
        return judgement.seat() + "来定：" + judgement.question() + look;
    }
}
