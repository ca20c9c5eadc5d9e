package cn.jiannuo.server;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Institutions for tests, and people signed in to them. */
public final class Founding {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Founding() {}

    /** An institution nobody else has touched. */
    public static InstitutionId institution(Institutions institutions) {
        return institutions
                .found("test-" + NEXT.incrementAndGet() + "x", "云岭市统计局", "8600 1234")
                .id();
    }

    /** Somebody of the roster, signed in. */
    public static RequestPostProcessor member(InstitutionId institution, long person, String name, Power... more) {
        Set<Power> powers = EnumSet.of(Power.MEMBER, more);
        return as(new SignedIn(new Actor.Member(institution, person, person, name), powers));
    }

    /** An administrator with one power. */
    public static RequestPostProcessor administrator(InstitutionId institution, Power power) {
        return as(new SignedIn(new Actor.Administrator(institution, 1, "管理员"), Set.of(power)));
    }

    private static RequestPostProcessor as(SignedIn who) {
        List<String> powers = who.powers().stream().map(Power::name).toList();
        Authentication signedIn = UsernamePasswordAuthenticationToken.authenticated(
                who, null, AuthorityUtils.createAuthorityList(powers));
        return SecurityMockMvcRequestPostProcessors.authentication(signedIn);
    }

    /** The names of powers, for matrices. */
    public static List<String> powers() {
        return Arrays.stream(Power.values()).map(Power::name).toList();
    }
}
