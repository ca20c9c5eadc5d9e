package cn.jiannuo.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What a sign-in form says besides name and password.
 *
 * @param institution its code; empty where there is only one
 * @param address of the network
 */
record Knock(String institution, String address) {
    static Knock of(HttpServletRequest request) {
        return new Knock(
                Optional.ofNullable(request.getParameter("institution")).orElse(""), request.getRemoteAddr());
    }
}
