package dk.sagdok.outbox;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** Who listens to a topic of the server's own broker. A message that nobody would get need not be made. */
final class Abonnenter {
  private Abonnenter() {}

  /** True also when it cannot be told, as with a broker elsewhere. */
  static boolean findes(String emne) {
    try {
      Object antal = ManagementFactory.getPlatformMBeanServer()
          .getAttribute(new ObjectName("jboss.as:subsystem=messaging-activemq,server=default,jms-topic=" + ObjectName.quote(emne).replace("\"", "")), "subscriptionCount");
      return !(antal instanceof Number tal) || tal.longValue() > 0;
    } catch (JMException | RuntimeException e) {
      return true;
    }
  }
}
