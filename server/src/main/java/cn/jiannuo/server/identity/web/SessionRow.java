package cn.jiannuo.server.identity.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One place where somebody is signed in.
 *
 * @param key a name for it
 * @param device program and system, as far as they tell
 */
public record SessionRow(String key, boolean current, String address, String device, Instant since, Instant lastUsed) {
    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        // programs that carry another's name as well come first
        PROGRAMS.put("wxwork", "企业微信");
        PROGRAMS.put("MicroMessenger", "微信");
        PROGRAMS.put("DingTalk", "钉钉");
        PROGRAMS.put("Lark", "飞书");
        PROGRAMS.put("Edg", "Edge");
        PROGRAMS.put("Firefox", "Firefox");
        PROGRAMS.put("Chrome", "Chrome");
        PROGRAMS.put("Safari", "Safari");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("OpenHarmony", "鸿蒙");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    static String device(String agent) {
        return (first(PROGRAMS, agent) + " " + first(SYSTEMS, agent)).strip();
    }

    private static String first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
