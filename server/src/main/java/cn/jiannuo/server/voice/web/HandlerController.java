package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.voice.core.Channels;
import cn.jiannuo.server.voice.core.Letter;
import cn.jiannuo.server.voice.core.LetterParts;
import cn.jiannuo.server.voice.core.MoreTime;
import cn.jiannuo.server.voice.core.ReadLetter;
import cn.jiannuo.server.voice.core.Reader;
import cn.jiannuo.server.voice.core.Register;
import cn.jiannuo.server.voice.core.SetUpMailbox;
import cn.jiannuo.server.voice.core.TakeStep;
import cn.jiannuo.server.voice.core.WhomToAsk;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The handler's side: the register, and a letter laid open. */
@Controller
class HandlerController {
    private final Register register;
    private final ReadLetter reading;
    private final TakeStep steps;
    private final LetterParts parts;
    private final WhomToAsk whom;
    private final MoreTime time;
    private final SetUpMailbox mailbox;
    private final OpenMailboxes open;
    private final LetterActs acts;
    private final Channels channels;
    private final Stations stations;

    HandlerController(
            Register register,
            ReadLetter reading,
            TakeStep steps,
            LetterParts parts,
            WhomToAsk whom,
            MoreTime time,
            SetUpMailbox mailbox,
            OpenMailboxes open,
            LetterActs acts,
            Channels channels,
            Stations stations) {
        this.register = register;
        this.reading = reading;
        this.steps = steps;
        this.parts = parts;
        this.whom = whom;
        this.time = time;
        this.mailbox = mailbox;
        this.open = open;
        this.acts = acts;
        this.channels = channels;
        this.stations = stations;
    }

    @GetMapping("/voice/letters")
    String list(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "open") String view,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Register.Search search = new Register.Search(q.strip(), view.equals("open"), kind, Math.max(0, page));
        Register.Found found = register.find(person(me), search);
        Map<String, String> names = new LinkedHashMap<>();
        found.letters().forEach(letter -> names.computeIfAbsent(letter.station(), this::name));
        model.addAttribute("list", new RegisterPage(search, found, channels.all(), names));
        return "voice/letters";
    }

    @GetMapping("/voice/letters/{id}")
    String show(@AuthenticationPrincipal SignedIn me, @PathVariable long id, HttpSession session, Model model) {
        Letter letter =
                register.letter(person(me), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Reader> reader = open.of(session, me);
        if (reader.isEmpty()) {
            model.addAttribute(
                    "locked",
                    new LockedPage("/voice/letters/" + id, mailbox.isSetUp(person(me)), SetUpMailbox.SHORTEST));
            return "voice/locked";
        }
        Optional<TakeStep.Turn> turn = steps.turn(reader.get(), id);
        Optional<ReadLetter.Open> opened = reading.open(reader.get(), id);
        model.addAttribute(
                "work", page(reader.get(), opened.map(ReadLetter.Open::letter).orElse(letter), opened, turn));
        model.addAttribute("typed", acts.unsent(me, "/voice/letters/" + id));
        return opened.isPresent() ? "voice/letter" : "voice/closed";
    }

    private WorkPage page(
            Reader reader, Letter letter, Optional<ReadLetter.Open> opened, Optional<TakeStep.Turn> turn) {
        Map<Station, String> seats = new LinkedHashMap<>();
        channels.way(letter.kind())
                .ifPresent(way -> way.seats().stream()
                        .filter(seat -> !seat.text().equals(letter.station()))
                        .forEach(seat -> seats.put(seat, stations.name(seat))));
        return new WorkPage(
                letter,
                opened,
                channels.find(letter.kind()),
                name(letter.station()),
                name(letter.firstStation()),
                seats,
                turn,
                opened.isEmpty() ? List.of() : parts.of(reader, letter),
                opened.isEmpty() ? Map.of() : whom.of(reader, letter),
                time.standing(letter),
                whom.charge(reader, letter));
    }

    @GetMapping("/voice/letters/{id}/files/{item}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal SignedIn me, @PathVariable long id, @PathVariable int item, HttpSession session) {
        ReadLetter.Served served = open.of(session, me)
                .flatMap(reader -> reading.file(reader, id, item))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        // always to be kept, never shown inside the house: what is in a file must not act in its name
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(served.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(served.mediaType()))
                .body(served.content());
    }

    private String name(String station) {
        return stations.name(Station.parse(station));
    }

    static long person(SignedIn me) {
        return me.actor().person().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @ModelAttribute("open")
    boolean isOpen(@AuthenticationPrincipal SignedIn me, HttpSession session, @ModelAttribute("page") Frame page) {
        return open.of(session, me).isPresent();
    }
}
