package org.comity.register.internal.ingest;

import java.util.List;
import java.util.Optional;
import org.comity.standards.DialectReader;
import org.comity.standards.Dialects;

/** Which reader reads a file. */
public interface Recognition {

    /** All dialects of {@link Dialects}. */
    Recognition ALL = new Recognition() {
        @Override
        public List<DialectReader> readers() {
            return Dialects.readers();
        }

        @Override
        public Optional<String> nameUnread(DialectReader.Probe probe) {
            return Dialects.nameUnread(probe);
        }
    };

    List<DialectReader> readers();

    Optional<String> nameUnread(DialectReader.Probe probe);

    default Optional<DialectReader> find(String code) {
        return readers().stream().filter(r -> r.code().equals(code)).findFirst();
    }

    default Optional<DialectReader> recognise(DialectReader.Probe probe) {
        return readers().stream().filter(r -> r.recognises(probe)).findFirst();
    }
}
