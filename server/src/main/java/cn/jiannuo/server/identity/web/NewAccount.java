package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.Power;
import java.util.Set;

/** The form for a new account, as it was filled in, and why it was refused, or empty. */
public record NewAccount(String name, String shown, Set<Power> powers, String refusal) {}
