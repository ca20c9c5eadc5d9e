package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.tenancy.Institutions.Institution;
import java.util.List;

/**
 * The sign-in page.
 *
 * @param institutions to choose from
 * @param name as it was typed before, or empty
 * @param refused whether the last try was refused
 * @param out whether the reader has just signed out
 */
public record SignInForm(List<Institution> institutions, String name, boolean refused, boolean out) {}
