package cn.jiannuo.rulebook.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Neither fields nor methods that take or give a {@code double} or a {@code float}. */
final class NoFloatingPoint extends ArchCondition<JavaClass> {
    private static final List<String> FLOATING = List.of("double", "float", "java.lang.Double", "java.lang.Float");

    NoFloatingPoint() {
        super("have no floating point in their fields and methods");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        item.getFields().stream()
                .filter(f -> isFloating(f.getRawType()))
                .forEach(f -> events.add(SimpleConditionEvent.violated(f, f.getDescription())));
        item.getMethods().stream()
                .filter(m -> isFloating(m.getRawReturnType())
                        || m.getRawParameterTypes().stream().anyMatch(NoFloatingPoint::isFloating))
                .forEach(m -> events.add(SimpleConditionEvent.violated(m, m.getDescription())));
    }

    private static boolean isFloating(JavaClass type) {
        return FLOATING.contains(type.getName());
    }
}
