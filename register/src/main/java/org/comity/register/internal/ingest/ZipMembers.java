package org.comity.register.internal.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.standards.SourceFile;

/**
 * The members of a zip archive, read in place: nothing is unpacked to disk, and an archive that tries to write elsewhere or
 * to grow without end is refused.
 */
final class ZipMembers implements AutoCloseable {

    private static final int MOST_MEMBERS = 200_000;
    /** Office XML shrinks to about a thirtieth; deflate itself ends at about a thousandth. */
    private static final long LARGEST_RATIO = 200;

    private static final long FREE_OF_RATIO = 64L << 20;
    private static final Pattern ESCAPE = Pattern.compile("^([/\\\\]|[A-Za-z]:)|(^|[/\\\\])\\.\\.([/\\\\]|$)");
    private static final Charset CHINESE = Charset.forName("GB18030");

    private final Path archive;
    private final ZipFile zip;
    private final long archiveSize;
    private long unpacked;

    private ZipMembers(Path archive, ZipFile zip, long archiveSize) {
        this.archive = archive;
        this.zip = zip;
        this.archiveSize = archiveSize;
    }

    /**
     * Opens an archive after looking at the names of all its members.
     *
     * @throws ComityException ARCHIVE_REFUSED
     */
    static ZipMembers open(Path archive, long size) throws IOException {
        ZipFile zip = ZipFile.builder()
                .setPath(archive)
                .setCharset(StandardCharsets.UTF_8)
                // The directory at the end says enough; looking up every member beforehand takes minutes for a large
                // archive.
                .setIgnoreLocalFileHeader(true)
                .get();
        ZipMembers members = new ZipMembers(archive, zip, size);
        try {
            int count = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = name(entry);
                if (ESCAPE.matcher(name).find() || entry.isUnixSymlink()) {
                    throw members.refused("\"" + name + "\"");
                }
                if (++count > MOST_MEMBERS) {
                    throw members.refused("> " + MOST_MEMBERS + " members");
                }
            }
            return members;
        } catch (ComityException e) {
            zip.close();
            throw e;
        }
    }

    List<SourceFile> list() {
        List<SourceFile> members = new ArrayList<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!entry.isDirectory()) {
                members.add(new Member(entry, archive + "!/" + name(entry)));
            }
        }
        members.sort(Comparator.comparing(SourceFile::name));
        return members;
    }

    /** Archives made on Chinese systems carry names in the system's encoding without saying so. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(raw, CHINESE);
        }
    }

    ComityException refused(String why) {
        return new ComityException(ErrorCode.ARCHIVE_REFUSED, archive, why);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Member implements SourceFile {

        private final ZipArchiveEntry entry;
        private final String name;

        Member(ZipArchiveEntry entry, String name) {
            this.entry = entry;
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public long size() {
            return entry.getSize();
        }

        @Override
        public InputStream open() throws IOException {
            return new Bounded(new BufferedInputStream(zip.getInputStream(entry), 1 << 16), this);
        }
    }

    /** Counts what really comes out; what the archive says of its sizes may be a lie. */
    private final class Bounded extends FilterInputStream {

        private final Member member;
        private long count;

        Bounded(InputStream in, Member member) {
            super(in);
            this.member = member;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                count(1);
            }
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            if (n > 0) {
                count(n);
            }
            return n;
        }

        @Override
        public long skip(long n) throws IOException {
            byte[] passed = new byte[Math.clamp(n, 0, 8192)];
            return Math.max(0, read(passed, 0, passed.length));
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int n) {
            count += n;
            unpacked += n;
            // Members may share their packed bytes, so the archive as a whole is measured as well; a member is opened
            // more than once (to recognise it, then to read it), hence the second factor.
            boolean memberSwells =
                    count > FREE_OF_RATIO && count > LARGEST_RATIO * Math.max(1, member.entry.getCompressedSize());
            boolean archiveSwells = unpacked > 4 * FREE_OF_RATIO && unpacked > 4 * LARGEST_RATIO * archiveSize;
            if (memberSwells || archiveSwells) {
                throw refused(member.name + ": > " + LARGEST_RATIO + " : 1");
            }
        }
    }
}
