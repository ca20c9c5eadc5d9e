package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.regulation.Value;
import java.util.Optional;

/** Reads the value of a figure as people write it. */
public final class ValueText {
    private ValueText() {}

    /**
     * A number for a figure of this unit, with or without the unit written.
     *
     * @return empty when it is no number, or of another unit
     */
    public static Optional<Value.Literal> of(String text, String unit) {
        String written = text.strip();
        Optional<Value.Literal> value = ValueReader.literal(written);
        if (value.isPresent() && value.get().unit().isEmpty() && unit.equals("CNY")) {
            value = ValueReader.literal(written + " CNY");
        }
        if (value.isEmpty() && unit.equals("CNY")) {
            value = ValueReader.literal(written + " CNY");
        }
        return value.filter(v ->
                (v.unit().isEmpty() || v.unit().equals(unit)) && (unit.equals("fraction") || v.denominator() == 1));
    }
}
