package cn.jiannuo.rulebook.apportion;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a method hands out, by code: places beyond doubt, the extra place, the reasons, and the line that was drawn. */
record Award(Map<String, Part> parts, Optional<ExactShare> line) {

    record Part(long base, long extra, List<Reason> why) {}
}
