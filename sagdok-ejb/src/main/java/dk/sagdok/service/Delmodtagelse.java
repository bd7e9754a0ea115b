package dk.sagdok.service;

import dk.sagdok.filer.Delfil;
import dk.sagdok.register.Deltransport.Overfoersel;
import dk.sagdok.register.Deltransport.Kontrolsum;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Fil;
import dk.sagdok.register.RegisterException;
import dk.sagdok.store.Uploadtabel;
import dk.sagdok.store.Uploadtabel.Upload;
import java.io.InputStream;
import java.util.Arrays;
import java.util.UUID;

/** Files that arrive piece by piece. */
final class Delmodtagelse {
  private final World world;
  private final Depot depot;
  private final Uploadtabel tabel;
  /** One file is finished once, whoever asks meanwhile; a lock may serve several files. */
  private final Object[] afslutninger = new Object[64];

  Delmodtagelse(World world, Depot depot, Uploadtabel tabel) {
    this.world = world;
    this.depot = depot;
    this.tabel = tabel;
    Arrays.setAll(afslutninger, i -> new Object());
  }

  Overfoersel begynd(String bruger, long stoerrelse, String metadata) {
    if (stoerrelse > depot.indgang().stoerst()) {
      throw new RegisterException(Fejl.FOR_STORT, "FIL-stoerrelse", "Upload-Length", "Der tages højst imod " + depot.indgang().stoerst() + " oktetter");
    }
    UUID id = world.newId();
    delfil(id).begynd();
    tabel.insert(new Upload(id, bruger, stoerrelse, metadata, world.now().plus(Depot.FRIST), null));
    return status(bruger, id);
  }

  Overfoersel status(String bruger, UUID id) {
    Upload upload = find(bruger, id);
    if (upload.digest() != null) {
      return faerdig(upload, depot.tabel().find(upload.digest()).orElseThrow(Delmodtagelse::ukendt));
    }
    long modtaget = delfil(id).modtaget().orElseThrow(Delmodtagelse::ukendt);
    return modtaget == upload.stoerrelse() ? afslut(bruger, id) : new Overfoersel(id, upload.stoerrelse(), modtaget, upload.metadata(), upload.udloeber(), null);
  }

  Overfoersel fortsaet(String bruger, UUID id, long fra, InputStream stykke, Kontrolsum kontrolsum) {
    Overfoersel foer = status(bruger, id);
    if (foer.fil() == null) {
      tabel.extend(id, world.now().plus(Depot.FRIST));
      delfil(id).tilfoej(fra, foer.stoerrelse(), stykke, kontrolsum);
    } else if (fra != foer.stoerrelse()) {
      throw new RegisterException(Fejl.VERSIONSKONFLIKT, "TUS-offset", "Upload-Offset", "Hele filen er modtaget");
    }
    return status(bruger, id);
  }

  void opgiv(String bruger, UUID id) {
    find(bruger, id);
    tabel.delete(id, bruger);
    delfil(id).fjern();
  }

  void rydUdloebne() {
    tabel.expire(world.now()).forEach(id -> delfil(id).fjern());
  }

  private Overfoersel afslut(String bruger, UUID id) {
    synchronized (afslutninger[Math.floorMod(id.hashCode(), afslutninger.length)]) {
      Upload upload = find(bruger, id);
      if (upload.digest() != null) {
        return status(bruger, id);
      }
      Fil fil = delfil(id).faerdig(upload.stoerrelse(), depot::laegInd);
      tabel.finish(id, fil.digest());
      return faerdig(upload, fil);
    }
  }

  private static Overfoersel faerdig(Upload upload, Fil fil) {
    return new Overfoersel(upload.id(), upload.stoerrelse(), upload.stoerrelse(), upload.metadata(), upload.udloeber(), fil);
  }

  private Upload find(String bruger, UUID id) {
    return tabel.find(id, bruger).filter(u -> u.udloeber().isAfter(world.now())).orElseThrow(Delmodtagelse::ukendt);
  }

  private Delfil delfil(UUID id) {
    return new Delfil(depot.indgang(), id);
  }

  private static RegisterException ukendt() {
    return new RegisterException(Fejl.IKKE_FUNDET, "TUS-ukendt", "", "Der er ingen sådan overførsel; den er afsluttet, udløbet, eller en andens");
  }
}
