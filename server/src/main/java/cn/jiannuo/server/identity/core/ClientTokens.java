package cn.jiannuo.server.identity.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.identity.Scope;
import cn.jiannuo.server.identity.SignedClient;
import cn.jiannuo.server.identity.core.Clients.Client;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens of other systems: {@code jn_<institution>_<client>_<secret>}.
 *
 * <p>The first two say where to look, since no table can be asked without an institution; only the secret counts, and only its hash is
 * kept. It is random, so a quick hash is enough.
 */
@Service
public class ClientTokens {
    private static final Pattern TOKEN = Pattern.compile("jn_(\\d{1,9})_(\\d{1,18})_([a-z0-9]{43})");
    private static final int LONGEST_YEARS = 2;

    private final Clients clients;
    private final Institutions institutions;
    private final AuditLog log;
    private final Clock clock;

    ClientTokens(Clients clients, Institutions institutions, AuditLog log, Clock clock) {
        this.clients = clients;
        this.institutions = institutions;
        this.log = log;
        this.clock = clock;
    }

    /** What came of registering. */
    public sealed interface Answer {}

    /** @param token to be handed over, shown once */
    public record Registered(long client, String token) implements Answer {}

    public record Refused(Refusal why) implements Answer {}

    @Transactional(readOnly = true)
    public List<Client> all() {
        return clients.all();
    }

    @Transactional
    public Answer register(Actor by, String name, Set<Scope> scopes, LocalDate expiresOn) {
        Optional<Refusal> refusal = check(name, scopes, expiresOn);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        long id = clients.add(name, scopes, expiresOn);
        String secret = OneTime.token();
        clients.setToken(id, hash(secret));
        log.write(by, "client.registered", name, Map.of("scopes", words(scopes), "expires", expiresOn.toString()));
        return new Registered(id, "jn_" + by.institution().value() + "_" + id + "_" + secret);
    }

    private Optional<Refusal> check(String name, Set<Scope> scopes, LocalDate expiresOn) {
        LocalDate today = LocalDate.now(clock);
        if (name.isBlank()) {
            return Optional.of(Refusal.because("client.no-name"));
        }
        if (scopes.isEmpty()) {
            return Optional.of(Refusal.because("client.no-scope"));
        }
        boolean within = !expiresOn.isBefore(today) && !expiresOn.isAfter(today.plusYears(LONGEST_YEARS));
        return within
                ? Optional.empty()
                : Optional.of(Refusal.because("client.expiry", expiresOn, today.plusYears(LONGEST_YEARS)));
    }

    @Transactional
    public void revoke(Actor by, long id) {
        Client client = clients.byId(id).orElseThrow();
        if (clients.revoke(id)) {
            log.write(by, "client.revoked", client.name(), Map.of());
        }
    }

    /** The institution a token claims, or empty when it is none of ours. */
    public static Optional<InstitutionId> institution(String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) < 1) {
            return Optional.empty();
        }
        return Optional.of(new InstitutionId(Integer.parseInt(parts.group(1))));
    }

    /** Who brings it, in the current institution; empty and told to the log when it is wrong, expired or revoked. */
    public Optional<SignedClient> recognise(String token, String address) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        Optional<Client> client = clients.byId(Long.parseLong(parts.group(2)));
        boolean right = client.isPresent()
                && MessageDigest.isEqual(client.get().tokenHash(), hash(parts.group(3)))
                && client.get().isGood(today);
        if (!right) {
            tellRefused(client.map(Client::name).orElse(""), address);
            return Optional.empty();
        }
        if (!today.equals(client.get().lastUsedOn())) {
            clients.used(client.get().id(), today);
        }
        Actor.Client actor = new Actor.Client(
                Tenancy.current(), client.get().id(), client.get().name());
        return Optional.of(new SignedClient(actor, client.get().scopes()));
    }

    private void tellRefused(String name, String address) {
        // a token may claim an institution that there is not; such a one has no log
        if (institutions.all().stream().anyMatch(one -> one.id().equals(Tenancy.current()))) {
            log.write(new Actor.Stranger(Tenancy.current(), name), "token.refused", name, Map.of("address", address));
        }
    }

    private static String words(Set<Scope> scopes) {
        return scopes.stream().map(Scope::name).sorted().collect(Collectors.joining(" "));
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
