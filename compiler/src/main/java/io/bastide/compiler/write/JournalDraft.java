package io.bastide.compiler.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/** A journal in the making: it lies in the stage and binds nobody until it is finished. */
final class JournalDraft implements Reconciliation.StaleFiles, AutoCloseable {
    private final Path staged;
    private final Path journal;
    private final Disk disk;
    private final FileChannel channel;
    private MessageDigest digest;
    private OutputStream out;
    private boolean isEmpty = true;

    JournalDraft(WorkFolder work, Disk disk) throws IOException {
        this.staged = work.stagedJournal();
        this.journal = work.journal();
        this.disk = disk;
        this.channel = disk.create(staged);
        this.digest = Checksum.digest();
        this.out = begin(digest);
    }

    @Override
    public void add(String path, String sha256, boolean isInTheWay) throws IOException {
        write(Journal.line(isInTheWay ? Journal.Step.CLEAR : Journal.Step.REMOVE, path, sha256));
        isEmpty = false;
    }

    @Override
    public void forget() throws IOException {
        out.flush();
        channel.truncate(0);
        digest = Checksum.digest();
        out = begin(digest);
        isEmpty = true;
    }

    /** Says whether nothing is to be deleted. */
    boolean isEmpty() {
        return isEmpty;
    }

    /** Makes the journal take effect; on return it has reached the device. */
    void finish() throws IOException {
        out.flush();
        out.write(Journal.end(digest).getBytes(StandardCharsets.UTF_8));
        out.flush();
        disk.force(channel);
        channel.close();
        disk.move(staged, journal);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private OutputStream begin(MessageDigest ofLines) throws IOException {
        OutputStream lines =
                new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(channel), ofLines));
        lines.write(Journal.HEAD.getBytes(StandardCharsets.UTF_8));
        return lines;
    }

    private void write(String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }
}
