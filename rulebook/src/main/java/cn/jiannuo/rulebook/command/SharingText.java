package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.apportion.Apportionment;
import cn.jiannuo.rulebook.apportion.Reason;
import cn.jiannuo.rulebook.apportion.Share;
import cn.jiannuo.rulebook.judge.Places.Shared;
import cn.jiannuo.rulebook.judge.Places.Sharing;
import cn.jiannuo.rulebook.table.CsvWriter;
import cn.jiannuo.rulebook.table.TextTable;
import java.util.List;
import java.util.stream.Collectors;

/** How the places of a quota were shared, as a table to read and as CSV. */
final class SharingText {
    private SharingText() {}

    /** One pool: each unit with its weight, its exact share and why it was rounded as it was. */
    static void table(Shared shared, Console console) {
        if (!(shared.outcome() instanceof Apportionment result)) {
            return;
        }
        console.out().println();
        console.out()
                .println(console.word(
                        "cli.pool",
                        shared.pool().name(),
                        shared.places(),
                        result.shares().size()));
        List<String> header = List.of("unit", "weight", "exact", "whole", "remainder", "places", "note").stream()
                .map(c -> console.word("cli.share." + c))
                .toList();
        try (TextTable table = new TextTable(console.out(), header)) {
            for (Share share : result.shares()) {
                table.row(List.of(
                        share.id(),
                        Long.toString(share.claimant().weight()),
                        share.exact().toString(),
                        Long.toString(share.base()),
                        remainder(share),
                        Long.toString(share.places()),
                        note(share, console)));
            }
        }
        if (result.unplaced() > 0) {
            console.say("cli.unplaced", result.unplaced());
        }
    }

    private static String remainder(Share share) {
        for (Reason reason : share.why()) {
            if (reason instanceof Reason.Remainder r) {
                return r.remainder().toString();
            }
        }
        return "";
    }

    private static String note(Share share, Console console) {
        return share.why().stream()
                .map(reason -> switch (reason) {
                    case Reason.Remainder r -> console.word(r.roundedUp() ? "cli.note.up" : "cli.note.down", r.rank());
                    case Reason.TieDecided t ->
                        console.word(t.listed() ? "cli.note.tie" : "cli.note.tie-unlisted", t.by().word());
                    case Reason.NoWeight n -> console.word("cli.note.no-weight");
                    case Reason.HeldToMinimum m -> console.word("cli.note.minimum", m.places());
                    case Reason.HeldToMaximum m -> console.word("cli.note.maximum", m.places());
                    case Reason.Quotients q -> "";
                    case Reason.GaveBack g -> console.word("cli.note.gave-back", g.before() - g.kept());
                    case Reason.SharedInReturned s -> console.word("cli.note.more", s.more());
                })
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(console.word("list.clause")));
    }

    /** All pools, for a spreadsheet. */
    static void csv(Sharing sharing, Console console) {
        try (CsvWriter csv = new CsvWriter(console.out())) {
            csv.row(List.of("pool", "unit", "weight", "share", "base", "extra", "places"));
            for (Shared shared : sharing.pools()) {
                if (shared.outcome() instanceof Apportionment result) {
                    for (Share share : result.shares()) {
                        csv.row(List.of(
                                shared.pool().id(),
                                share.id(),
                                Long.toString(share.claimant().weight()),
                                share.exact().toString(),
                                Long.toString(share.base()),
                                Long.toString(share.extra()),
                                Long.toString(share.places())));
                    }
                }
            }
        }
    }
}
