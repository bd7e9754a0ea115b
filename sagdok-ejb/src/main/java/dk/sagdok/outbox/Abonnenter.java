package dk.sagdok.outbox;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Who listens to a topic of the server's own broker. A message that nobody would get need not be made. */
final class Abonnenter {
  private Abonnenter() {}

  /** True also when it cannot be told, as with a broker elsewhere, or while the server starts. */
  static boolean findes(String emne) {
    try {
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      ObjectName topic = new ObjectName("jboss.as:subsystem=messaging-activemq,server=default,jms-topic=" + emne);
      return !server.isRegistered(topic) || !(server.getAttribute(topic, "subscriptionCount") instanceof Number antal) || antal.longValue() > 0;
    } catch (JMException | RuntimeException e) {
      return true;
    }
  }
}
