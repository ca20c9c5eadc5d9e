package cn.jiannuo.rulebook.check;

import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.rulebook.source.Finding;
import java.util.List;
import java.util.Map;

/**
 * What a check found.
 *
 * @param read the packs and their vocabulary
 * @param findings of reading, examples and coverage, by place
 * @param cases how many example cases ran, by regulation id and rule id joined by {@code /}
 * @param carriers rules by catalogue id they carry, as {@code regulation/rule}
 */
public record Report(
        PackReader.Result read,
        List<Finding> findings,
        Map<String, Integer> cases,
        Map<String, List<String>> carriers) {

    public boolean hasErrors() {
        return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
    }

    public List<Pack> packs() {
        return read.packs();
    }
}
