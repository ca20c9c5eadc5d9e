package cn.jiannuo.rulebook.explain.change;

import java.util.Optional;

/**
 * A seat that came, went, or has another name; names are Chinese.
 *
 * @param id of the seat
 * @param before empty when it is new
 * @param after empty when it is gone
 */
public record SeatChange(String id, Optional<String> before, Optional<String> after) {}
