package dk.sagdok.web.health;

import dk.sagdok.register.Abonnementer.Abonnent;
import dk.sagdok.register.Abonnementer.Fejlantal;
import dk.sagdok.register.Abonnementer.Overblik;
import dk.sagdok.register.Abonnementer.Relaestand;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What is measured, by the names that Prometheus knows it by. */
final class Maalinger {
  private Maalinger() {}

  static MetricSnapshots af(Overblik o) {
    var relaeer = new Kilde<>(o.relaeer(), r -> Labels.of("emne", r.emne()));
    var abonnenter = new Kilde<>(o.abonnenter(), a -> Labels.of("abonnent", a.navn()));
    var fejl = new Kilde<>(antal(o.fejl()), (Fejlantal f) -> Labels.of("abonnent", f.abonnent()));
    return MetricSnapshots.of(
        new Kilde<>(List.of(o), x -> Labels.EMPTY).taeller("sagdok_haendelser_nummererede", "Det højeste løbenummer", Overblik::seneste),
        new Kilde<>(List.of(o), x -> Labels.EMPTY).maal("sagdok_broker_svarer", "1 når brokeren svarer", x -> x.broker() ? 1 : 0),
        relaeer.taeller("sagdok_relae_sendte", "Sendt til og med dette løbenummer; væksten er farten", Relaestand::sendt),
        relaeer.maal("sagdok_relae_venter", "Hændelser, der ikke er sendt", Relaestand::venter),
        relaeer.maal("sagdok_relae_alder_sekunder", "Alder af den ældste, der ikke er sendt", Relaestand::alder),
        relaeer.taeller("sagdok_relae_fejl", "Gange, der ikke kunne sendes, siden serveren startede", Relaestand::fejl),
        abonnenter.maal("sagdok_abonnent_venter", "Hændelser, som abonnenten ikke har kvitteret for", Abonnent::venter),
        abonnenter.taeller("sagdok_abonnent_kvitterede", "Hændelser, som abonnenten har kvitteret for", Abonnent::kvitteret),
        abonnenter.maal("sagdok_abonnent_alder_sekunder", "Alder af den ældste, der venter", Abonnent::alder),
        abonnenter.maal("sagdok_abonnent_stille_sekunder", "Så længe har noget ventet, uden at der er kvitteret", Abonnent::stille),
        abonnenter.maal("sagdok_abonnent_forbindelser", "Abonnentens forbindelser til brokeren", Abonnent::forbindelser),
        abonnenter.maal("sagdok_abonnent_pause", "1 når driften har sat abonnenten på pause", a -> a.pause() ? 1 : 0),
        abonnenter.maal("sagdok_abonnent_stoppet", "1 når abonnenten har stået stille længere end sin grænse", a -> a.stoppet() ? 1 : 0),
        fejl.maal("sagdok_fejlbeskeder", "Beskeder, som abonnenten ikke kunne tage", Fejlantal::antal));
  }

  /** A subscriber has one measure, whatever the causes. */
  private static Collection<Fejlantal> antal(List<Fejlantal> fejl) {
    return fejl.stream().collect(Collectors.toMap(Fejlantal::abonnent, f -> f, (a, b) -> new Fejlantal(a.abonnent(), a.aarsag(), a.antal() + b.antal()))).values();
  }

  private record Kilde<T>(Collection<T> alle, Function<T, Labels> maerkat) {
    MetricSnapshot maal(String navn, String hjaelp, ToDoubleFunction<T> vaerdi) {
      var maal = GaugeSnapshot.builder().name(navn).help(hjaelp);
      alle.forEach(t -> maal.dataPoint(GaugeDataPointSnapshot.builder().labels(maerkat.apply(t)).value(vaerdi.applyAsDouble(t)).build()));
      return maal.build();
    }

    MetricSnapshot taeller(String navn, String hjaelp, ToDoubleFunction<T> vaerdi) {
      var taeller = CounterSnapshot.builder().name(navn).help(hjaelp);
      alle.forEach(t -> taeller.dataPoint(CounterDataPointSnapshot.builder().labels(maerkat.apply(t)).value(vaerdi.applyAsDouble(t)).build()));
      return taeller.build();
    }
  }
}
