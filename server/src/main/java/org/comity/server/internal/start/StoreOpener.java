package org.comity.server.internal.start;

import org.comity.conflict.ConflictSearch;
import org.comity.conflict.InstalledDictionaries;
import org.comity.conflict.MarkIndex;
import org.comity.conflict.NameLists;
import org.comity.register.Register;
import org.comity.register.SavedChecks;
import org.comity.register.Store;
import org.comity.server.ServerSettings;

/** Opens the store of a home and shows the sample on an empty one. */
public final class StoreOpener implements DeskOpener {

    private final ServerSettings settings;

    public StoreOpener(ServerSettings settings) {
        this.settings = settings;
    }

    @Override
    public Opened open(Steps steps) {
        Store store = Store.open(settings.store(), steps::begin);
        try {
            if (!settings.empty() && store.sample().isEmptyRegister()) {
                steps.begin("loading-sample");
                store.sample()
                        .load((file, records, bytes, totalBytes) -> steps.advance(
                                records,
                                totalBytes > 0 && bytes > 0 ? Math.round((double) records * totalBytes / bytes) : -1));
            }
            InstalledDictionaries.in(settings.store().home()).use();
            ConflictSearch search = MarkIndex.over(
                    store.register(),
                    store.goodsLists()::listWithGoods,
                    new MarkIndex.Options(
                            true, NameLists.in(settings.store().home()).list()),
                    settings.store().home());
            return new OpenStore(store, search);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private record OpenStore(Store store, ConflictSearch search) implements Opened {
        @Override
        public Register register() {
            return store.register();
        }

        @Override
        public SavedChecks savedChecks() {
            return store.savedChecks(store.organisationHere());
        }

        @Override
        public boolean isSample() {
            return store.sample().isOpen();
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
