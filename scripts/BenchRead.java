import java.nio.file.Path;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.finished.EntryReader;
import org.medmat.finished.ItemFolder;

/** Reads all items of a finished folder and their origins as an export does, once and with their checksums, and does nothing with them. */
final class BenchRead {

    private BenchRead() {}

    public static void main(String... arguments) throws Exception {
        Catalog catalog = CatalogReader.read(Path.of(arguments[0]), null);
        long items = 0;
        for (ItemFolder.Source file : ItemFolder.of(Path.of(arguments[1]), catalog).files()) {
            try (EntryReader reader = new EntryReader(file, catalog, true)) {
                while (reader.next() != null) {
                    items++;
                }
            }
        }
        System.out.println(items);
    }
}
