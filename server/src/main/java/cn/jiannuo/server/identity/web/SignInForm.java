package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.tenancy.Institutions.Institution;
import java.util.List;

/**
 * The sign-in page.
 *
 * @param institutions to choose from
 * @param chosen code of the institution chosen before, or empty
 * @param name as it was typed before, or empty
 * @param refusal why the last try was refused, in words, or empty
 * @param out whether the reader has just signed out
 * @param ways other houses that may vouch
 */
public record SignInForm(
        List<Institution> institutions, String chosen, String name, String refusal, boolean out, List<Way> ways) {

    /** Another way in, with the name that its button bears. */
    public record Way(String name, String path) {}
}
