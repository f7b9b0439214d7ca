package dev.tandem.platform.testkit.statement;

import jakarta.inject.Singleton;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds on the stack which code runs a statement.
@Singleton
final class StackInspector {
    private static final StackWalker STACK = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);
    private static final int MAX_FRAMES = 8;

    private final StatementOwners owners;

    StackInspector(StatementOwners owners) {
        this.owners = owners;
    }

    /// @param onBehalf whether the controller of the current route has called the code
    record Caller(StatementOwner owner, boolean onBehalf) {}

    /// The nearest owner on the stack. Empty if it may run any statement.
    Optional<Caller> find(@Nullable Class<?> controller) {
        var search = new Search(owners, controller);
        STACK.walk(frames -> frames.anyMatch(search));
        return search.caller();
    }

    /// Walks the stack until the owner is known, and whether the controller has called it.
    private static final class Search implements Predicate<StackFrame> {
        private final StatementOwners owners;
        private final @Nullable Class<?> controller;
        private @Nullable StatementOwner owner;
        private boolean onBehalf;

        Search(StatementOwners owners, @Nullable Class<?> controller) {
            this.owners = owners;
            this.controller = controller;
        }

        @Override
        public boolean test(StackFrame frame) {
            var type = frame.getDeclaringClass();
            if (owner == null) {
                owner = owners.get(type).orElse(null);
            }
            onBehalf = isController(type);
            return onBehalf || (owner != null && (owner.isUnrestricted() || controller == null));
        }

        /// Also recognizes the superclass of a proxy that the framework made of our
        /// controller.
        private boolean isController(Class<?> type) {
            return controller != null && type != Object.class && type.isAssignableFrom(controller);
        }

        Optional<Caller> caller() {
            return Optional.ofNullable(owner)
                    .filter(found -> !found.isUnrestricted())
                    .map(found -> new Caller(found, onBehalf));
        }
    }

    /// The frames of our own code, the nearest first, each once, without generated ones.
    String site(StatementOwner owner) {
        return STACK.walk(frames -> frames.dropWhile(
                        frame -> owners.get(frame.getDeclaringClass()).isEmpty())
                .filter(isOwn(owner))
                .map(StackInspector::describe)
                .distinct()
                .limit(MAX_FRAMES)
                .collect(Collectors.joining(" < ")));
    }

    private static Predicate<StackFrame> isOwn(StatementOwner owner) {
        var platform = owner.root() + "." + StatementOwner.PLATFORM + ".";
        return frame -> frame.getClassName().startsWith(owner.root() + ".")
                && (owner.isPlatform() || !frame.getClassName().startsWith(platform))
                && frame.getLineNumber() > 0
                && !frame.getClassName().contains("$Intercepted");
    }

    private static String describe(StackFrame frame) {
        var type = frame.getDeclaringClass().getSimpleName();
        var method = frame.getMethodName().replaceFirst("^lambda\\$(\\w+)\\$\\d+$", "$1");
        return "%s.%s(%s:%d)".formatted(type, method, frame.getFileName(), frame.getLineNumber());
    }
}
