package dk.sagdok.web.openapi;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the description to the file that the application serves. Runs when the application is built. */
final class OpenapiFile {

  private OpenapiFile() {}

  public static void main(String[] args) throws IOException {
    var description = SmallRyeOpenAPI.builder().withInitialModel(new RestModel().buildModel())
        .enableModelReader(false).enableStandardStaticFiles(false).enableAnnotationScan(false).enableStandardFilter(false);
    Files.writeString(Path.of(args[0]), description.build().toJSON());
  }
}
