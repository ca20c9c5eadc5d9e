package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.tenancy.Institutions.Institution;
import cn.jiannuo.server.voice.core.Proof;
import java.util.Optional;

/**
 * 验证收信证明.
 *
 * @param line as it was typed, or empty before anything was
 * @param text of the letter, when the sender wants to show that it is this one
 */
public record ProofPage(Institution house, String line, String text, Optional<Proof.Said> said) {
    public boolean isAsked() {
        return !line.isBlank();
    }
}
