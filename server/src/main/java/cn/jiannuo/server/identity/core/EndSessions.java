package cn.jiannuo.server.identity.core;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ends sessions in the transaction that makes them void, so that no change stands beside an old session. */
@Repository
class EndSessions {
    private final JdbcClient jdbc;

    EndSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ofAccount(long account) {
        ofAccountBut(account, "");
    }

    /** @param kept the session that stays, or empty */
    void ofAccountBut(long account, String kept) {
        jdbc.sql("delete from identity.spring_session where principal_name = :name and session_id <> :kept")
                .param("name", SignedIn.sessionName(Tenancy.current(), account))
                .param("kept", kept)
                .update();
    }
}
