package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.core.Agenda;
import cn.jiannuo.server.duty.core.DutyList;
import cn.jiannuo.server.duty.core.Feeds;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Tenancy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Somebody's duties as iCalendar (RFC 5545), for the calendar of a phone or a mail program. */
@RestController
class FeedController {
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,9})-(\\d{1,18})-[0-9a-f]{48}");
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int OCTETS = 73;

    private final Agenda agenda;
    private final Feeds feeds;
    private final Clock clock;

    FeedController(Agenda agenda, Feeds feeds, Clock clock) {
        this.agenda = agenda;
        this.feeds = feeds;
        this.clock = clock;
    }

    @GetMapping("/calendar/feed/{token}.ics")
    ResponseEntity<String> feed(@PathVariable String token) {
        Matcher matcher = TOKEN.matcher(token);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        long person = Long.parseLong(matcher.group(2));
        InstitutionId institution = new InstitutionId(Integer.parseInt(matcher.group(1)));
        return Tenancy.within(institution, () -> {
            if (!feeds.isValid(person, token)) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            LocalDate today = LocalDate.now(clock);
            return ResponseEntity.ok()
                    .contentType(CALENDAR)
                    .body(calendar(institution, agenda.of(person, today.minusDays(30), today.plusDays(120))));
        });
    }

    private String calendar(InstitutionId institution, List<DutyList.Row> duties) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Jiannuo//duties//ZH");
        line(text, "X-WR-CALNAME:践诺");
        String stamp = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(clock.instant());
        for (DutyList.Row duty : duties) {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + institution.value() + "-" + duty.id() + "@jiannuo");
            line(text, "DTSTAMP:" + stamp);
            line(text, "DTSTART;VALUE=DATE:" + duty.due().format(DateTimeFormatter.BASIC_ISO_DATE));
            line(text, "DTEND;VALUE=DATE:" + duty.due().plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE));
            line(text, "SUMMARY:" + escaped(duty.title()));
            line(text, "DESCRIPTION:" + escaped(duty.citation()));
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Folded after 75 octets, never inside a letter. */
    private static void line(StringBuilder text, String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int letter = content.codePointAt(i);
            int length = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(letter);
            octets += length;
            i += Character.charCount(letter);
        }
        text.append("\r\n");
    }
}
