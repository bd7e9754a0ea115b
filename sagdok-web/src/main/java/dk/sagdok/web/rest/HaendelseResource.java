package dk.sagdok.web.rest;

import dk.sagdok.register.Haendelsesudgang;
import dk.sagdok.web.operation.Parameterfejl;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The haendelser in order, for whoever was away; waits a little for the next when asked to, without a thread. */
@Path("haendelser")
@RequestScoped
public class HaendelseResource {
  static final int LAENGST = 30;
  private static final int ANTAL = 100;
  private static final int MEST = 1000;
  @Inject
  Haendelsesudgang udgang;
  @Resource
  ManagedExecutorService traade;
  @Inject
  Ventende ventende;
  @Inject
  @Named("sagdok.kilde")
  String kilde;
  @BeanParam
  Kald kald;

  @GET
  public CompletionStage<Response> haendelser() {
    var parametre = kald.parametre(Haendelsesparametre.med("efter", "antal", "vent", Haendelsesparametre.ABONNENT));
    var fejl = new Parameterfejl();
    Long efter = fejl.read(parametre, () -> Haendelsesparametre.efter("efter", parametre.one("efter")));
    Integer antal = fejl.read(parametre, () -> parametre.number("antal", 1, MEST));
    Integer vent = fejl.read(parametre, () -> parametre.number("vent", 0, LAENGST));
    var filter = fejl.read(parametre, () -> Haendelsesparametre.filter(parametre));
    var abonnent = fejl.read(parametre, () -> Haendelsesparametre.abonnent(parametre));
    fejl.throwIfAny();
    var laeser = udgang.laeser(filter, abonnent);
    var venten = new Venten(laeser, antal == null ? ANTAL : antal, Duration.ofSeconds(vent == null ? 0 : vent), traade);
    var svar = new Haendelsesside(kilde, kald.uri.getRequestUriBuilder(), cloudevents());
    return ventende.efter(venten, efter).thenApply(side -> svar.af(side, laeser.pause()));
  }

  private boolean cloudevents() {
    return Accept.parse(String.join(",", kald.headers.getRequestHeaders().getOrDefault("Accept", List.of()))).filter(a -> a.named(Haendelsesside.CLOUDEVENTS)).isPresent();
  }
}
