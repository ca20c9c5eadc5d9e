package cn.jiannuo.server.ui.web;

import cn.jiannuo.server.ui.Vocabulary;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Letters large or usual, lists dense or wide, and the language; remembered by the browser. */
@RestController
class PreferencesController {

    @PostMapping("/preferences/large")
    ResponseEntity<Void> large(@RequestParam boolean on, @RequestParam String back) {
        return remember("large", on ? "on" : "off", back);
    }

    @PostMapping("/preferences/compact")
    ResponseEntity<Void> compact(@RequestParam boolean on, @RequestParam String back) {
        return remember("compact", on ? "on" : "off", back);
    }

    @PostMapping("/preferences/language")
    ResponseEntity<Void> language(@RequestParam String tag, @RequestParam String back) {
        Locale chosen = Locale.forLanguageTag(tag);
        return remember("language", Vocabulary.LANGUAGES.contains(chosen) ? tag : "zh-CN", back);
    }

    private static ResponseEntity<Void> remember(String name, String value, String back) {
        // only a path of our own: an open redirect would lend our name to others
        String path = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\") ? back : "/";
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, path)
                .build();
    }
}
