package org.comity.register.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.comity.register.Ingest;
import org.comity.register.SampleRegister;
import org.comity.register.internal.ingest.DefaultIngest;
import org.comity.register.internal.read.DefaultRegister;
import org.comity.register.sample.SampleGenerator;
import org.comity.standards.Dialects;
import org.comity.standards.SourceFile;

/** The sample in its space of the database. */
final class DefaultSampleRegister implements SampleRegister {

    /** The dialect in which the generator writes. */
    private static final String DIALECT = "neutral-jsonl";

    private final DefaultRegister register;
    private final DefaultIngest ingest;

    DefaultSampleRegister(DefaultRegister register, DefaultIngest ingest) {
        this.register = register;
        this.ingest = ingest;
    }

    @Override
    public boolean isEmptyRegister() {
        return register.isEmptyOfAll();
    }

    @Override
    public boolean isOpen() {
        return register.isSampleVisible();
    }

    @Override
    public void load(Ingest.Progress progress) {
        if (!register.maySample() || register.isSampleVisible()) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 24);
        try {
            SampleGenerator.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory failed", e);
        }
        ingest.ingestSample(
                new GeneratedFile(bytes.toByteArray()),
                Dialects.find(DIALECT).orElseThrow(() -> new IllegalStateException("no reader for " + DIALECT)),
                progress);
    }

    /** The generator's bytes, as if they were a file. */
    private record GeneratedFile(byte[] bytes) implements SourceFile {

        @Override
        public String name() {
            return "sample.jsonl";
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
