import static io.meshsdk.quality.Expectations.between;

import io.meshsdk.DataProduct;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.file.Path;
import java.util.stream.Stream;

public final class Readme {
    public static void main(String[] arguments) {
        Path lake = Path.of("lake");
        Path file = Path.of("orders.csv");
// README
    }
}
