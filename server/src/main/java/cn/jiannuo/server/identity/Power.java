package cn.jiannuo.server.identity;

/** 权限: what an account may do beyond its own affairs. The three administrators' powers never meet in one account. */
public enum Power {
    /** 职工: one's own affairs, and what one's seats owe. */
    MEMBER,
    /** 人事: the roster, posts and seats. */
    PERSONNEL,
    /** 制度管理员: uploads, simulates and adopts regulations. */
    REGULATION_OFFICER,
    /** 督查: sees every duty and what the served said. */
    SUPERVISOR,
    /** 系统管理员: keeps the machine running; sees no content. */
    SYSTEM_ADMINISTRATOR,
    /** 安全管理员: accounts, powers and clients; sees no content. */
    SECURITY_ADMINISTRATOR,
    /** 审计管理员: reads the audit log, and nothing else. */
    AUDIT_ADMINISTRATOR;

    /** Whether this is one of the three that must stay apart (三员分立). */
    public boolean isAdministrator() {
        return compareTo(SYSTEM_ADMINISTRATOR) >= 0;
    }
}
