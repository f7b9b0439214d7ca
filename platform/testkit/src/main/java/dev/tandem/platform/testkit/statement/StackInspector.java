package dev.tandem.platform.testkit.statement;

import jakarta.inject.Singleton;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads on the stack who runs a statement.
@Singleton
final class StackInspector {
    private static final StackWalker STACK = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);
    private static final int DEEPEST = 8;

    private final StatementOwners origins;

    StackInspector(StatementOwners origins) {
        this.origins = origins;
    }

    /// @param onBehalf whether the controller that was asked for has called it
    record Caller(StatementOwner origin, boolean onBehalf) {}

    /// The nearest one that says so; nobody if that is a test.
    Optional<Caller> find(@Nullable Class<?> controller) {
        var search = new Search(origins, controller);
        STACK.walk(frames -> frames.anyMatch(search));
        return search.caller();
    }

    /// Goes down the stack until it knows.
    private static final class Search implements Predicate<StackFrame> {
        private final StatementOwners origins;
        private final @Nullable Class<?> controller;
        private @Nullable StatementOwner origin;
        private boolean onBehalf;

        Search(StatementOwners origins, @Nullable Class<?> controller) {
            this.origins = origins;
            this.controller = controller;
        }

        @Override
        public boolean test(StackFrame frame) {
            var type = frame.getDeclaringClass();
            if (origin == null) {
                origin = origins.get(type).orElse(null);
            }
            onBehalf = isController(type);
            return onBehalf || (origin != null && (origin.isTest() || controller == null));
        }

        /// The controller that the route knows may be a proxy, which the framework made of ours.
        private boolean isController(Class<?> type) {
            return controller != null && type != Object.class && type.isAssignableFrom(controller);
        }

        Optional<Caller> caller() {
            return Optional.ofNullable(origin)
                    .filter(found -> !found.isTest())
                    .map(found -> new Caller(found, onBehalf));
        }
    }

    /// Our own frames, the nearest first, each once, without those that were generated.
    String site(StatementOwner origin) {
        return STACK.walk(frames -> frames.dropWhile(
                        frame -> origins.get(frame.getDeclaringClass()).isEmpty())
                .filter(isOwn(origin))
                .map(StackInspector::describe)
                .distinct()
                .limit(DEEPEST)
                .collect(Collectors.joining(" < ")));
    }

    private static Predicate<StackFrame> isOwn(StatementOwner origin) {
        var platform = origin.root() + "." + StatementOwner.PLATFORM + ".";
        return frame -> frame.getClassName().startsWith(origin.root() + ".")
                && (origin.isPlatform() || !frame.getClassName().startsWith(platform))
                && frame.getLineNumber() > 0
                && !frame.getClassName().contains("$Intercepted");
    }

    private static String describe(StackFrame frame) {
        var type = frame.getDeclaringClass().getSimpleName();
        var method = frame.getMethodName().replaceFirst("^lambda\\$(\\w+)\\$\\d+$", "$1");
        return "%s.%s(%s:%d)".formatted(type, method, frame.getFileName(), frame.getLineNumber());
    }
}
