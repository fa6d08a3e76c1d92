package io.bastide.sops.dotenv;

import io.bastide.sops.document.Entry;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.format.ByteSink;
import io.bastide.sops.format.DocumentFormat;
import io.bastide.sops.format.InputLimits;
import io.bastide.sops.format.TreeCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lines of {@code KEY=value}; everything is a string, a backslash and an n mean a line break. */
public final class DotenvFormat implements DocumentFormat {
    private static final String PREFIX = METADATA_KEY + "_";

    /** Keys that only metadata have. */
    private static final Set<String> TELLING = Set.of(PREFIX + "mac", PREFIX + "lastmodified");

    @Override
    public List<MapNode> readPlain(byte[] bytes) throws SopsException {
        MapNode document = read(bytes);
        List<Entry> reserved = document.entries().stream()
                .filter(entry -> entry.key().startsWith(PREFIX))
                .toList();
        if (reserved.stream().anyMatch(entry -> TELLING.contains(entry.key()))) {
            throw new SopsException(SopsFault.ALREADY_ENCRYPTED, "the file is encrypted already");
        }
        if (!reserved.isEmpty()) {
            throw DotenvCheck.reserved(reserved.get(0).key());
        }
        return List.of(document);
    }

    @Override
    public List<MapNode> readEncrypted(byte[] bytes) throws SopsException {
        List<MapItem> items = new ArrayList<>();
        List<Entry> metadata = new ArrayList<>();
        for (MapItem item : read(bytes).items()) {
            if (item instanceof Entry entry && entry.key().startsWith(PREFIX)) {
                metadata.add(new Entry(entry.key().substring(PREFIX.length()), entry.node()));
            } else {
                items.add(item);
            }
        }
        if (!metadata.isEmpty()) {
            items.add(new Entry(METADATA_KEY, NestedText.nest(metadata)));
        }
        return List.of(new MapNode(items));
    }

    @Override
    public byte[] writePlain(List<MapNode> documents) throws SopsException {
        try (ByteSink out = new ByteSink()) {
            DotenvLines.write(DotenvCheck.only(documents).items(), out);
            return out.toBytes();
        }
    }

    @Override
    public byte[] writeEncrypted(List<MapNode> documents) throws SopsException {
        MapNode document = DotenvCheck.only(documents);
        List<MapItem> items = new ArrayList<>();
        for (MapItem item : document.items()) {
            if (item instanceof Entry entry
                    && entry.key().equals(METADATA_KEY)
                    && entry.node() instanceof MapNode metadata) {
                items.addAll(FlatText.flatten(metadata, PREFIX));
            } else {
                items.add(item);
            }
        }
        try (ByteSink out = new ByteSink()) {
            DotenvLines.write(items, out);
            return out.toBytes();
        }
    }

    @Override
    public void check(List<MapNode> documents) throws SopsException {
        new TreeCheck(new DotenvCheck()).check(documents);
        for (Entry entry : DotenvCheck.only(documents).entries()) {
            DotenvCheck.entry(entry, PREFIX);
        }
    }

    private static MapNode read(byte[] bytes) throws SopsException {
        InputLimits.checkSize(bytes);
        return DotenvLines.read(bytes);
    }
}
