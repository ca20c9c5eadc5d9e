package cn.jiannuo.rulebook.regulation;

import cn.jiannuo.rulebook.source.Place;
import java.util.Optional;

/**
 * What every rule has.
 *
 * @param id unique in its regulation
 * @param name as a clerk would say it
 * @param clause id of the clause it stands in
 * @param exceptionTo id of the rule it goes before where it holds
 */
public record Header(String id, String name, String clause, String note, Optional<String> exceptionTo, Place place) {}
