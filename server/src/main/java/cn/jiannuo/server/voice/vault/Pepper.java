package cn.jiannuo.server.voice.vault;

import cn.jiannuo.server.identity.HouseSecret;
import cn.jiannuo.server.tenancy.Tenancy;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** What the server knows and its database does not: without it, a stolen database does not even let receipts be guessed at. */
@Component
public class Pepper {
    private static final int LENGTH = 32;

    private final HouseSecret house;

    Pepper(HouseSecret house) {
        this.house = house;
    }

    /**
     * What a receipt gives.
     *
     * @param locator kept, to find the letter by; says nothing about the rest
     * @param unlocking never kept: opens the sender's private key
     */
    public record FromReceipt(byte[] locator, byte[] unlocking) {}

    public FromReceipt of(Receipt receipt) {
        byte[] pepper = derived("receipt");
        // the receipt is as random as a key, so the salt may be the institution's: the letter is found by the hash
        // alone
        byte[] slow = SlowHash.of(receipt.text(), derived("receipt salt"), pepper, LENGTH);
        return new FromReceipt(expanded(slow, "locator"), expanded(slow, "unlocking"));
    }

    /** The bytes that a passphrase gives, to seal a key ring under. */
    public byte[] ofPassphrase(CharSequence passphrase, byte[] salt) {
        return SlowHash.of(passphrase, salt, derived("passphrase"), LENGTH);
    }

    /** 32 bytes for one purpose, the same in every year. */
    byte[] derived(String purpose) {
        return house.derived("voice " + Tenancy.id() + " " + purpose);
    }

    private static byte[] expanded(byte[] slow, String purpose) {
        try {
            byte[] info = ("jiannuo receipt " + purpose).getBytes(StandardCharsets.UTF_8);
            return Arrays.copyOf(Hkdf.computeHkdf("HMACSHA256", slow, new byte[0], info, LENGTH), LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF with SHA-256", e);
        }
    }
}
