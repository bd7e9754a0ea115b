package dk.sagdok.service;

import dk.sagdok.filer.Medietyper;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Fil;
import dk.sagdok.register.Filer;
import dk.sagdok.register.Tekststand;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Optional;

/** Files in and out; without a transaction, since a large one takes minutes. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@Local(Filer.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({"laeser", "skriver", "administrator"})
public class FilerBean implements Filer {
  @Inject
  private Filsted sted;

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
  public String endelse(String medietype) {
    return Medietyper.endelse(medietype);
  }
}
