package dk.sagdok.web.rest;

import dk.sagdok.register.Fejl;
import dk.sagdok.register.Haendelsesudgang;
import dk.sagdok.register.RegisterException;
import dk.sagdok.web.operation.Parametre;
import dk.sagdok.web.operation.Problem;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The haendelser as server-sent events, for those who stay. A servlet and no resource: only the servlet's own output says when a slow reader
 * has room for more, so that nobody's backlog is held in memory.
 */
@WebServlet(urlPatterns = "/rest/haendelser/stroem", asyncSupported = true)
public class StroemServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Set<String> KENDTE = Haendelsesparametre.med("efter", Haendelsesparametre.ABONNENT);

  @Inject
  private transient Haendelsesudgang udgang;

  @Resource
  private transient ManagedExecutorService traade;

  private final transient Set<Stroem> aabne = ConcurrentHashMap.newKeySet();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      begin(request, response);
    } catch (RegisterException e) {
      Problemsvar.send(Problem.of(e), request, response);
    } catch (EJBAccessException e) {
      Problemsvar.send(Problem.ikkeTilladt(), request, response);
    }
  }

  private void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var parametre = Kald.parametre(request);
    parametre.refuseOthers(KENDTE);
    long efter = efter(request, parametre);
    var filter = Haendelsesparametre.filter(parametre);
    udgang.laeser(filter, null).laes(efter, 1); // refused before the stream begins, while there is a status to say it with
    var plads = udgang.stroem(filter, Haendelsesparametre.abonnent(parametre));
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    var kontekst = request.startAsync();
    kontekst.setTimeout(0);
    var stroem = new Stroem(plads, efter, kontekst, traade, aabne::remove);
    aabne.add(stroem);
    stroem.begin();
  }

  /** A browser that comes back says where it got to; that counts before where it began. */
  private static long efter(HttpServletRequest request, Parametre parametre) {
    String senest = request.getHeader("Last-Event-ID");
    return senest == null || senest.isBlank() ? Haendelsesparametre.efter("efter", parametre.one("efter")) : Haendelsesparametre.efter("Last-Event-ID", senest.strip());
  }

  @Override
  public void destroy() {
    aabne.forEach(Stroem::luk);
  }
}
