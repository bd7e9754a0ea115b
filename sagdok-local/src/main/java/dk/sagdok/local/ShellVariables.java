package dk.sagdok.local;

import java.io.IOException;

/** {@code sagdok env}: where a running Sagdok is and how to log in, as lines for a shell to evaluate. */
final class ShellVariables {

  private final Options options;

  ShellVariables(Options options) {
    this.options = options;
  }

  int print() throws IOException {
    var run = RunFile.read(options.data());
    export("SAGDOK_URL", run.url());
    export("SAGDOK_SOAP", run.soap());
    export("SAGDOK_URL_TLS", run.tls().url());
    export("SAGDOK_SOAP_TLS", run.tls().soap());
    if (run.tls().certificate() != null) {
      export("SAGDOK_CERTIFICATE", run.tls().certificate());
    }
    export("SAGDOK_LOGIN", run.user() + ":" + run.password());
    export("SAGDOK_AMQP", run.amqp());
    if (run.tls().amqps() != null) {
      export("SAGDOK_AMQPS", run.tls().amqps());
    }
    return 0;
  }

  private static void export(String name, String value) {
    System.out.println("export " + name + "='" + value.replace("'", "'\\''") + "'");
  }
}
