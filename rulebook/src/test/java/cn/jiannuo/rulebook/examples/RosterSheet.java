package cn.jiannuo.rulebook.examples;

import java.util.List;
import java.util.function.UnaryOperator;

/** 花名册: one row a person, under Chinese or English headings. */
final class RosterSheet {
    private static final List<String> FIELDS = List.of(
            "code",
            "name",
            "unit",
            "post",
            "rank",
            "employment",
            "gender",
            "birth_date",
            "joined_on",
            "marital",
            "away",
            "away_from",
            "away_to",
            "party_member",
            "groups",
            "honours",
            "appraisals",
            "unit.kind",
            "unit.ballot_since",
            "term_from",
            "term_until",
            "key_task",
            "hard_years",
            "named_by_unit",
            "last_recuperation",
            "misfortune",
            "fallen_family",
            "income_per_head",
            "relieved",
            "cannot_get_by",
            "hardship_raised");

    private RosterSheet() {}

    static Sheet chinese(Staff staff, Words words) {
        return sheet(staff, words::rosterHeading);
    }

    static Sheet english(Staff staff) {
        return sheet(staff, UnaryOperator.identity());
    }

    private static Sheet sheet(Staff staff, UnaryOperator<String> heading) {
        return new Sheet(
                FIELDS.stream().map(heading).toList(),
                staff.all().stream()
                        .map(member -> FIELDS.stream().map(member::cell).toList())
                        .toList());
    }
}
