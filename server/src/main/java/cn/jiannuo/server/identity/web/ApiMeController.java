package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.Scope;
import cn.jiannuo.server.identity.SignedClient;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells another system who it is here: the first thing to try with a new token. */
@RestController
class ApiMeController {

    /** @param scopes as words, {@code people:read} */
    record Me(String client, List<String> scopes) {}

    @GetMapping("/api/v1/me")
    Me me(@AuthenticationPrincipal SignedClient client) {
        return new Me(
                client.actor().name(),
                client.scopes().stream().map(Scope::word).sorted().toList());
    }
}
