package dk.sagdok.service;

import dk.sagdok.filer.Medietyper;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Fil;
import dk.sagdok.register.Filer;
import dk.sagdok.register.Tekststand;
import dk.sagdok.register.Tidsfilter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files in and out; without a transaction, since a large one takes minutes. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@Local(Filer.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({"laeser", "skriver", "administrator"})
public class FilerBean implements Filer {
  @Inject
  private Filsted sted;

  @Inject
  private World world;

  @Override
  public long stoerst() {
    return sted.depot().indgang().stoerst();
  }

  @Override
  @RolesAllowed({"skriver", "administrator"})
  public Fil modtag(InputStream indhold, String sha256) {
    return sted.depot().modtag(indhold, sha256);
  }

  @Override
  public Optional<Fil> find(String digest) {
    return sted.depot().tabel().find(digest);
  }

  @Override
  public Optional<Henvisning> henvisning(ObjektType type, UUID objekt, Plads plads, Tidsfilter tid) {
    return sted.henvisninger().find(type, objekt, plads, tid, world.now());
  }

  @Override
  public Optional<Omtale> omtalt(ObjektType type, String digest) {
    return sted.depot().tabel().mentioned(type, digest);
  }

  @Override
  public Optional<Tekststand> tekst(Fil fil) {
    return sted.tekster().stand(fil.digest());
  }

  @Override
  public InputStream laes(Fil fil, long fra) {
    return sted.depot().laes(fil, fra);
  }

  @Override
  public List<String> endelser(String medietype) {
    return Medietyper.endelser(medietype);
  }
}
