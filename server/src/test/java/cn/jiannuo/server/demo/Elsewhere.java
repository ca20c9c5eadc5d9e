package cn.jiannuo.server.demo;

import java.util.Map;

/** Addresses that the demonstration's people do not come to by looking around: why not, and who does. */
final class Elsewhere {
    static final Map<String, String> ADDRESSES = Map.ofEntries(
            Map.entry("/error", "only where the server failed: ErrorPagesTest"),
            Map.entry("/assets/jiannuo-{version}.css", "no link but the style sheet of every page"),
            Map.entry("/sign-in/second", "after the password, with a second factor only: IdentityJourneyTest"),
            Map.entry("/calendar/feed/{token}.ics", "a calendar program's, made by a button: CalendarTest"),
            Map.entry("/roster/uploads/{id}", "after an upload: RosterJourneyTest"),
            Map.entry("/roster/uploads/{id}/errors.csv", "after an upload with errors: RosterJourneyTest"),
            Map.entry("/regulations/{id}/simulation/{number}", "after a simulation ran: RegulationJourneyTest"),
            Map.entry("/regulations/{id}/differences", "between two versions: RegulationJourneyTest"),
            Map.entry(
                    "/open/write/{duty}",
                    "whoever owes something that is not published yet, by chance in these weeks: TenderJourneyTest"),
            Map.entry("/voice/more-time", "once a letter needs longer than its days: LetterJourneyTest"),
            Map.entry("/open/items/{id}/draft", "once something is being written: TenderJourneyTest"),
            Map.entry("/open/items/{id}/draft/files/{file}", "the same: DisclosureTest"),
            Map.entry(
                    "/open/items/{id}/files/{edition}/{file}",
                    "items of the demonstration have no files: DisclosureTest"),
            Map.entry("/public/{code}/items/{id}/files/{edition}/{file}", "the same: DisclosureTest"),
            Map.entry(
                    "/open/missing/export.csv",
                    "once something is missing, by chance in these weeks: LevelsJourneyTest"),
            Map.entry("/open/missing/export.xlsx", "the same"),
            Map.entry("/open/questions/{id}", "nobody has asked yet in these weeks: QuestionTest"),
            Map.entry(
                    "/records/{regulation}/{id}/{number}/correction",
                    "whoever wrote corrects, and here another system wrote: LedgersTest"),
            Map.entry(
                    "/records/{regulation}/{id}/{number:\\d+}/papers/{paper}",
                    "entries of the demonstration have no papers: LedgersTest"),
            Map.entry("/voice/letters/{id}/files/{item}", "letters of the demonstration have no files: PapersTest"));

    private Elsewhere() {}
}
