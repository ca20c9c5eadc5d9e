package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.OneReading;
import cn.jiannuo.server.voice.affair.AffairList;
import cn.jiannuo.server.voice.affair.Door;
import cn.jiannuo.server.voice.affair.Doorways;
import cn.jiannuo.server.voice.core.Channels;
import cn.jiannuo.server.voice.core.DecideMoreTime;
import cn.jiannuo.server.voice.core.KeyTurns;
import cn.jiannuo.server.voice.core.Register;
import cn.jiannuo.server.voice.core.SetUpMailbox;
import cn.jiannuo.server.voice.core.WhatPeopleAsk;
import cn.jiannuo.server.voice.core.WriteLetter.Written;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** 说话: where one writes, follows, and reads what came of others' letters. */
@Controller
class VoiceController {
    private static final int SHOWN = 20;

    private final Institutions institutions;
    private final Channels channels;
    private final Register register;
    private final KeyTurns turns;
    private final DecideMoreTime time;
    private final SetUpMailbox mailbox;
    private final LetterBox box;
    private final WhatPeopleAsk asked;
    private final Stations stations;
    private final Doorways doorways;
    private final AffairList affairs;

    VoiceController(
            Institutions institutions,
            Channels channels,
            Register register,
            KeyTurns turns,
            DecideMoreTime time,
            SetUpMailbox mailbox,
            LetterBox box,
            WhatPeopleAsk asked,
            Stations stations,
            Doorways doorways,
            AffairList affairs) {
        this.institutions = institutions;
        this.channels = channels;
        this.register = register;
        this.turns = turns;
        this.time = time;
        this.mailbox = mailbox;
        this.box = box;
        this.asked = asked;
        this.stations = stations;
        this.doorways = doorways;
        this.affairs = affairs;
    }

    @GetMapping("/voice")
    @OneReading
    String home(@AuthenticationPrincipal SignedIn reader, Model model) {
        long person = reader.actor().person().orElse(0);
        model.addAttribute(
                "home",
                new VoiceHome(
                        house(reader),
                        channels.all(),
                        register.published(SHOWN),
                        register.owed(person),
                        turns.isKeeper(person),
                        turns.of(person).size(),
                        mailbox.isSetUp(person),
                        asked.asked(),
                        dealt(),
                        Arrays.stream(Door.values())
                                .filter(door -> !doorways.of(door).isEmpty())
                                .toList(),
                        affairs.firstAsked(person, true).size(),
                        time.waiting(person)));
        return "voice/home";
    }

    private Map<String, WhatPeopleAsk.Dealt> dealt() {
        Map<String, WhatPeopleAsk.Dealt> named = new LinkedHashMap<>();
        asked.dealt().forEach(one -> named.put(stations.name(Station.parse(one.station())), one));
        return named;
    }

    @GetMapping("/voice/write")
    String form(@AuthenticationPrincipal SignedIn reader, Model model) {
        box.form(house(reader), true, new WritingForm(), "", model);
        return "voice/write";
    }

    /** Shows the receipt itself: nothing of it waits anywhere for a redirect. */
    @PostMapping("/voice/write")
    String send(
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute WritingForm form,
            @ModelAttribute("page") Frame page,
            HttpServletResponse response,
            Model model) {
        Optional<Written.Kept> kept = box.send(
                house(reader), form, Optional.of(reader.actor().person().orElseThrow()), page, model);
        if (kept.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "voice/write";
        }
        model.addAttribute("receipt", ReceiptPage.of(house(reader), kept.get()));
        return "voice/receipt";
    }

    private Institution house(SignedIn reader) {
        return institutions.get(reader.actor().institution());
    }
}
