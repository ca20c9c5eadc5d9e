package cn.jiannuo.server.identity;

import cn.jiannuo.server.identity.core.SecretBox;
import org.springframework.stereotype.Component;

/** Secrets that follow from {@code jiannuo.secret}, one for each purpose; none tells anything about another. */
@Component
public class HouseSecret {
    private final SecretBox box;

    HouseSecret(SecretBox box) {
        this.box = box;
    }

    /** 32 bytes, always the same for the same purpose. */
    public byte[] derived(String purpose) {
        return box.derived(purpose);
    }
}
