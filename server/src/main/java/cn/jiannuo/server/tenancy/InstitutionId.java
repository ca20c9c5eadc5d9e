package cn.jiannuo.server.tenancy;

import java.io.Serializable;

/**
 * 机构: the unit of tenancy. Leads every primary key.
 *
 * @param value 1 or more
 */
public record InstitutionId(int value) implements Serializable {
    private static final long serialVersionUID = 1;

    public InstitutionId {
        if (value < 1) {
            throw new IllegalArgumentException("no institution " + value);
        }
    }
}
