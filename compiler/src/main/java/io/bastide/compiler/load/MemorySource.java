package io.bastide.compiler.load;

import javax.tools.SimpleJavaFileObject;

/** A source that was read already, as the Java compiler wants to see it. */
final class MemorySource extends SimpleJavaFileObject {
    private final SourceFile source;

    /** Wraps a source. */
    MemorySource(SourceFile source) {
        super(source.path().toUri(), Kind.SOURCE);
        this.source = source;
    }

    /** The source. */
    SourceFile source() {
        return source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.text();
    }
}
