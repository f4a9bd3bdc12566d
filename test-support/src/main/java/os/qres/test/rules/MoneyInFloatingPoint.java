package os.qres.test.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// Reports fields, record components, parameters and methods that are named after money and hold a
/// floating-point number. A name is read word by word, so that `tooltip` holds no `tip`.
final class MoneyInFloatingPoint extends ArchCondition<JavaClass> {
    private static final Set<String> MONEY = Set.of(
            "price", "total", "subtotal", "amount", "money", "tax", "tip", "change", "tendered", "discount", "charge");
    private static final Set<String> FLOATING = Set.of(
            "double",
            "float",
            "java.lang.Double",
            "java.lang.Float",
            "java.util.OptionalDouble",
            "javafx.beans.property.DoubleProperty",
            "javafx.beans.property.FloatProperty");

    MoneyInFloatingPoint() {
        super("hold money as Money or as long minor units");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
            report(
                    type,
                    field.getFullName(),
                    field.getName(),
                    field.getRawType().getFullName(),
                    events);
        }
        for (JavaCodeUnit unit : type.getCodeUnits()) {
            if (unit instanceof JavaMethod method) {
                String result = method.getRawReturnType().getFullName();
                report(type, method.getFullName(), method.getName(), result, events);
            }
            if (unit.getRawParameterTypes().stream().anyMatch(p -> FLOATING.contains(p.getFullName()))) {
                checkParameters(type, unit, events);
            }
        }
    }

    private static void checkParameters(JavaClass type, JavaCodeUnit unit, ConditionEvents events) {
        Executable executable = (Executable) unit.reflect();
        for (Parameter parameter : executable.getParameters()) {
            String where = unit.getFullName() + " " + parameter.getName();
            report(type, where, parameter.getName(), parameter.getType().getName(), events);
        }
    }

    private static void report(JavaClass owner, String where, String name, String type, ConditionEvents events) {
        if (FLOATING.contains(type) && namesMoney(name)) {
            events.add(SimpleConditionEvent.violated(owner, where + " is a " + type));
        }
    }

    private static boolean namesMoney(String name) {
        return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|_"))
                .map(word -> word.toLowerCase(Locale.ROOT).replaceFirst("(?<=tax)es$|s$", ""))
                .anyMatch(MONEY::contains);
    }
}
