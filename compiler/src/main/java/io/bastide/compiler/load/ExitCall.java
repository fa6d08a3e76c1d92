package io.bastide.compiler.load;

import io.bastide.dsl.source.CallSite;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call by which a class would end the JVM, and the compiler with it.
 *
 * @param called for example {@code System.exit}
 * @param site where it stands
 */
record ExitCall(String called, CallSite site) {
    private static final List<String> EXITS =
            List.of("java.lang.System.exit", "java.lang.Runtime.exit", "java.lang.Runtime.halt");

    private static final String PACKAGE = "java.lang.";

    /**
     * The calls in a class, in the order of its code. A method reference such as {@code System::exit} is one too; its
     * line is that of the class.
     */
    static List<ExitCall> in(ClassFile file) {
        try {
            return find(file);
        } catch (IndexOutOfBoundsException cut) {
            var error = new ClassFormatError("code of " + file.name() + " is cut short");
            error.initCause(cut);
            throw error;
        }
    }

    private static List<ExitCall> find(ClassFile file) {
        List<Integer> exits = exitConstants(file.constants());
        if (exits.isEmpty()) {
            return List.of();
        }
        List<ExitCall> calls = new ArrayList<>();
        for (MethodFile method : file.methods()) {
            addCalls(file, method, exits, calls);
        }
        return calls.isEmpty()
                ? List.of(new ExitCall(called(file, exits.get(0)), file.declaredAt()))
                : List.copyOf(calls);
    }

    private static List<Integer> exitConstants(ConstantPool constants) {
        List<Integer> exits = new ArrayList<>();
        for (int index = 1; index < constants.size(); index++) {
            if (constants.isMethod(index) && EXITS.contains(constants.method(index))) {
                exits.add(index);
            }
        }
        return exits;
    }

    private static void addCalls(ClassFile file, MethodFile method, List<Integer> exits, List<ExitCall> calls) {
        ByteBuffer code = method.code();
        for (int offset = 0; offset < code.limit(); offset += Instructions.length(code, offset)) {
            Optional<Integer> target = callTarget(code, offset);
            if (target.isPresent() && exits.contains(target.get())) {
                var site = CallSite.of(new StackTraceElement[] {
                    new StackTraceElement(file.name(), method.name(), file.sourceFile(), method.lineOf(offset))
                });
                calls.add(new ExitCall(called(file, target.get()), site));
            }
        }
    }

    private static Optional<Integer> callTarget(ByteBuffer code, int offset) {
        int operation = Byte.toUnsignedInt(code.get(offset));
        boolean isCall = operation == Instructions.INVOKE_STATIC || operation == Instructions.INVOKE_VIRTUAL;
        return isCall ? Optional.of(Short.toUnsignedInt(code.getShort(offset + 1))) : Optional.empty();
    }

    private static String called(ClassFile file, int constant) {
        return file.constants().method(constant).substring(PACKAGE.length());
    }
}
