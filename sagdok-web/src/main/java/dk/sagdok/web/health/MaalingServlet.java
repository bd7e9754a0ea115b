package dk.sagdok.web.health;

import dk.sagdok.register.Drift;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How haendelser get to their subscribers, for Prometheus and all that read its texts; with any login. As it was a few seconds ago, so it costs nothing to ask. */
@WebServlet("/metrics")
public class MaalingServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final ExpositionFormats FORMER = ExpositionFormats.init();

  @Inject
  private transient Drift drift;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var form = FORMER.findWriter(request.getHeader("Accept"));
    response.setContentType(form.getContentType());
    response.setHeader("Cache-Control", "no-store");
    form.write(response.getOutputStream(), Maalinger.af(drift.abonnenter()));
  }
}
