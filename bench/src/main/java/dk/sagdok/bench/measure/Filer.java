package dk.sagdok.bench.measure;

import dk.sagdok.bench.ceiling.CeilingWar;
import dk.sagdok.bench.data.DokumentJson;
import dk.sagdok.bench.data.Filindhold;
import dk.sagdok.bench.load.Figures;
import dk.sagdok.bench.load.HttpLoad;
import dk.sagdok.bench.load.Load;
import dk.sagdok.bench.load.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Files of documents: one of each size is given out, over and over, by the register and as a static file of the same server; and others are taken in. */
final class Filer {
  private static final String TYPE = "application/octet-stream";
  private static final int DOKUMENTER = 64;
  private final Rig rig;
  private final Map<Integer, String> stored = new HashMap<>();
  private final List<UUID> dokumenter = new ArrayList<>();

  Filer(Rig rig) {
    this.rig = rig;
  }

  void prepare() throws IOException, InterruptedException {
    for (var i = 0; i < DOKUMENTER; i++) {
      dokumenter.add(Dokumenter.opret(rig, rig.fresh().getAndIncrement()));
    }
    for (var megabytes : CeilingWar.MEGABYTES) {
      var sti = sti(Dokumenter.opret(rig, rig.fresh().getAndIncrement()));
      rig.door().put(sti + fra(), TYPE, new Filindhold(megabytes).number(0));
      stored.put(megabytes, sti);
    }
  }

  List<Measurement> list() {
    var all = new ArrayList<Measurement>();
    for (var megabytes : CeilingWar.MEGABYTES) {
      all.add(new Measurement(Rows.staticFile(megabytes), s -> rig.ceiling().run(Load.get(() -> "/" + CeilingWar.file(megabytes)), s)));
      all.add(new Measurement(Rows.download(megabytes), s -> rig.many().run(Load.get(() -> stored.get(megabytes)), s)));
    }
    all.add(new Measurement(Rows.UPLOAD, s -> upload(rig.many(), 1, s)));
    return all;
  }

  /** Without a warm-up, since each takes 100 MB on disk. */
  Figures largeUpload() {
    return upload(rig.one(), 100, rig.seconds());
  }

  private Figures upload(HttpLoad load, int megabytes, double seconds) {
    var indhold = new Filindhold(megabytes);
    return load.run(new Load("PUT", TYPE, () -> new Request(sti(any()) + fra(), indhold.number(rig.fresh().getAndIncrement()))), seconds);
  }

  private UUID any() {
    return dokumenter.get(rig.random().nextInt(dokumenter.size()));
  }

  private static String sti(UUID dokument) {
    return Dokumenter.STI + "/" + dokument + "/varianter/Original/dele/Brev/indhold";
  }

  private static String fra() {
    return "?virkningfra=" + DokumentJson.FRA;
  }
}
