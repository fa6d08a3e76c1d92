package io.bastide.compiler.load;

import io.bastide.dsl.source.CallSite;
import java.lang.reflect.Modifier;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What the loader has to know of a class without running it. Source: Java Virtual Machine Specification, chapter 4.
 *
 * @param name binary name
 * @param access access flags
 * @param supertypes binary names of its superclass and interfaces
 * @param sourceFile simple name of its source, empty without debug information
 * @param methods its methods and constructors
 * @param constants its constants
 */
record ClassFile(
        String name,
        int access,
        List<String> supertypes,
        String sourceFile,
        List<MethodFile> methods,
        ConstantPool constants) {
    private static final int MAGIC = 0xCAFE_BABE;
    private static final String CONSTRUCTOR = "<init>";

    /** Copies the lists. */
    ClassFile {
        supertypes = List.copyOf(supertypes);
        methods = List.copyOf(methods);
    }

    /**
     * Reads a class.
     *
     * @throws ClassFormatError when the bytes are no class
     */
    static ClassFile of(byte[] bytes) {
        try {
            return read(bytes, ByteBuffer.wrap(bytes));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cut) {
            var error = new ClassFormatError("class file is cut short or malformed");
            error.initCause(cut);
            throw error;
        }
    }

    /** Says whether it is public. */
    boolean isPublic() {
        return Modifier.isPublic(access);
    }

    /** Says whether it is abstract or an interface. */
    boolean isAbstract() {
        return Modifier.isAbstract(access);
    }

    /** Says whether it is an interface. */
    boolean isInterface() {
        return Modifier.isInterface(access);
    }

    /** Says whether everybody can make an instance without parameters. */
    boolean hasPublicConstructor() {
        return methods.stream()
                .anyMatch(method -> method.isCalled(CONSTRUCTOR, "()V") && Modifier.isPublic(method.access()));
    }

    /** Says whether it has a method of this name and descriptor. */
    boolean hasMethod(String methodName, String descriptor) {
        return methods.stream().anyMatch(method -> method.isCalled(methodName, descriptor));
    }

    /** Where it is declared, as nearly as debug information says: the line of its first constructor. */
    CallSite declaredAt() {
        return site(CONSTRUCTOR);
    }

    /** Where a method is declared, as nearly as debug information says: the first line of its code. */
    CallSite site(String methodName) {
        int line = methods.stream()
                .filter(method -> method.name().equals(methodName))
                .mapToInt(MethodFile::firstLine)
                .filter(each -> each > 0)
                .min()
                .orElse(0);
        return new CallSite(name, sourceFile, line, methodName, List.of());
    }

    private static ClassFile read(byte[] bytes, ByteBuffer in) {
        if (in.getInt() != MAGIC) {
            throw new ClassFormatError("no class file");
        }
        in.getInt(); // the version, which the JVM judges
        var constants = new ConstantPool(bytes, in);
        int access = u2(in);
        String name = constants.className(u2(in));
        List<String> supertypes = new ArrayList<>();
        supertypes.add(constants.className(u2(in)));
        for (int left = u2(in); left > 0; left--) {
            supertypes.add(constants.className(u2(in)));
        }
        for (int left = u2(in); left > 0; left--) {
            MethodFile.read(in, constants); // a field has the same shape
        }
        List<MethodFile> methods = new ArrayList<>();
        for (int left = u2(in); left > 0; left--) {
            methods.add(MethodFile.read(in, constants));
        }
        return new ClassFile(name, access, supertypes, sourceFile(in, constants), methods, constants);
    }

    private static String sourceFile(ByteBuffer in, ConstantPool constants) {
        for (int left = u2(in); left > 0; left--) {
            String attribute = constants.text(u2(in));
            int length = in.getInt();
            if (attribute.equals("SourceFile")) {
                return constants.text(u2(in));
            }
            in.position(in.position() + length);
        }
        return "";
    }

    private static int u2(ByteBuffer in) {
        return Short.toUnsignedInt(in.getShort());
    }
}
