package cn.jiannuo.server.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Another house that vouches (an OIDC provider), small enough to read: it gives tokens for codes that a test has put down. */
public final class OtherHouse implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String CLIENT = "jiannuo";
    private static final Map<String, String> TOKENS = new HashMap<>();
    private static final HttpServer SERVER = start();
    private static final RSAKey KEY = key();

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/token", exchange -> {
                String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                String code = form.replaceAll(".*\\bcode=([^&]*).*", "$1");
                String token = TOKENS.get(code);
                answer(
                        exchange,
                        token == null ? 400 : 200,
                        token == null
                                ? "{\"error\":\"invalid_grant\"}"
                                : "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\""
                                        + token + "\"}");
            });
            server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString()));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String address() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    /** Vouches, for whoever brings this code, that it is this user. */
    static void vouch(String code, String user, String nonce) throws JOSEException {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .subject("subject of " + user)
                .audience(CLIENT)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("preferred_username", user)
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(KEY));
        TOKENS.put(code, token.serialize());
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String registration = "spring.security.oauth2.client.registration.house.";
        String provider = "spring.security.oauth2.client.provider.house.";
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "other house",
                        Map.of(
                                registration + "client-id",
                                CLIENT,
                                registration + "client-secret",
                                "s",
                                registration + "client-name",
                                "市政务统一身份",
                                registration + "scope",
                                "openid",
                                registration + "authorization-grant-type",
                                "authorization_code",
                                registration + "redirect-uri",
                                "{baseUrl}/login/oauth2/code/{registrationId}",
                                provider + "authorization-uri",
                                address() + "/authorize",
                                provider + "token-uri",
                                address() + "/token",
                                provider + "jwk-set-uri",
                                address() + "/keys",
                                "jiannuo.oidc.institution",
                                "vouched-for")));
    }
}
