package cn.jiannuo.rulebook.explain;

import cn.jiannuo.rulebook.regulation.EntitlementRule;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.LimitRule;
import cn.jiannuo.rulebook.regulation.Offer;
import cn.jiannuo.rulebook.regulation.QuotaRule;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.TargetRule;
import cn.jiannuo.rulebook.regulation.Value;
import java.util.Optional;

/** In what a rule counts. */
final class Units {
    private Units() {}

    /** The unit of the rule's bound as figures name it, or an empty one. */
    static String of(Book book, Rule rule) {
        return switch (rule) {
            case TargetRule target -> of(book, target.bound());
            case QuotaRule quota -> of(book, quota.total());
            case LimitRule limit ->
                limit.atMost().or(limit::atLeast).map(o -> of(book, o)).orElse("");
            case EntitlementRule entitlement -> of(book, entitlement.gives());
            default -> "";
        };
    }

    static boolean isMoney(Book book, Offer offer) {
        return of(book, offer).equals("CNY");
    }

    private static String of(Book book, Offer offer) {
        return offer.branches().stream()
                .findFirst()
                .map(b -> of(book, b.value()))
                .orElse("");
    }

    private static String of(Book book, Value value) {
        return switch (value) {
            case Value.Literal literal -> literal.unit();
            case Value.Named named ->
                Optional.ofNullable(book.regulation().figures().get(named.figure()))
                        .map(Figure::unit)
                        .orElse("");
        };
    }
}
