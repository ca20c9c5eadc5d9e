package cn.jiannuo.server.organization;

import cn.jiannuo.server.organization.core.CheckUpload;
import cn.jiannuo.server.organization.core.ConfirmUpload;
import cn.jiannuo.server.tenancy.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a file the roster at once, for another system that has looked at it already, and for the demonstration. */
@Service
public class ImportRoster {
    private final CheckUpload check;
    private final ConfirmUpload confirm;
    private final RosterSnapshot snapshot;

    ImportRoster(CheckUpload check, ConfirmUpload confirm, RosterSnapshot snapshot) {
        this.check = check;
        this.confirm = confirm;
        this.snapshot = snapshot;
    }

    /**
     * Imports XLSX or CSV, all or nothing.
     *
     * @return the roster's version, or why not; a file that changes nothing leaves the version as it is
     */
    @Transactional
    public Outcome importAtOnce(Actor actor, String fileName, byte[] content) {
        return confirm.confirm(actor, check.upload(actor, fileName, content), snapshot.version());
    }
}
