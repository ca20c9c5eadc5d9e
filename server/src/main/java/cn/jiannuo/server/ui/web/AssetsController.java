package cn.jiannuo.server.ui.web;

import cn.jiannuo.server.ui.Stylesheet;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The style sheet. */
@RestController
class AssetsController {
    private final Stylesheet stylesheet;

    AssetsController(Stylesheet stylesheet) {
        this.stylesheet = stylesheet;
    }

    @GetMapping("/assets/jiannuo-{version}.css")
    ResponseEntity<String> styles() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(stylesheet.content());
    }
}
