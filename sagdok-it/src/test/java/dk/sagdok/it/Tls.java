package dk.sagdok.it;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;

/** A caller by HTTPS, who trusts the certificate that run.json names, and shows one of its own or none. Logs in only by the headers that are given. */
final class Tls {
  static final Tls UDEN = new Tls(null);
  private final HttpClient client;

  private Tls(String certifikat) {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(certifikat == null ? null : new KeyManager[] {new Shown(certifikat)}, trusted().getTrustManagers(), null);
      client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).sslContext(context).build();
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }

  static Tls med(String certifikat) {
    return new Tls(certifikat);
  }

  HttpResponse<String> get(String path, String... headers) throws IOException {
    return send("GET", path, "", headers);
  }

  HttpResponse<String> opret(String... headers) throws IOException {
    return send("POST", Server.run().tls().url() + "/sag/sag", Sager.sag(Sager.noegle(), ""), withType("application/json", headers));
  }

  HttpResponse<String> soap(String tjeneste, String konvolut, String... headers) throws IOException {
    return send("POST", Server.run().tls().soap() + "/" + tjeneste, konvolut, withType("text/xml;charset=UTF-8", headers));
  }

  /** Sends the body when it is asked for. */
  HttpResponse<String> expecting(String path, String body) throws IOException {
    return send(HttpRequest.newBuilder(URI.create(path)).expectContinue(true).header("Content-Type", "text/xml;charset=UTF-8").POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) throws IOException {
    var uri = URI.create(path.startsWith("http") ? path : Server.run().tls().url() + path);
    var request = HttpRequest.newBuilder(uri).method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String[] withType(String type, String... headers) {
    if (Arrays.asList(headers).contains("Content-Type")) {
      return headers;
    }
    var all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = type;
    return all;
  }

  /** To another port of the server than that of HTTPS. */
  static SSLSocket socket(String host, int port) throws GeneralSecurityException, IOException {
    var context = SSLContext.getInstance("TLS");
    context.init(null, trusted().getTrustManagers(), null);
    var socket = (SSLSocket) context.getSocketFactory().createSocket(host, port);
    var parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    return socket;
  }

  private static TrustManagerFactory trusted() throws GeneralSecurityException, IOException {
    try (var in = Files.newInputStream(Path.of(Server.run().tls().certificate()))) {
      return trusting(CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
  }

  /** This certificate and no other. */
  static TrustManagerFactory trusting(Certificate certificate) throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setCertificateEntry("server", certificate);
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory;
  }

  /** Shows the certificate also to a server that has not asked for one of its CA, as other clients than Java's do. */
  private static final class Shown extends X509ExtendedKeyManager {
    private final String alias;
    private final KeyStore store;

    private Shown(String alias) {
      this.alias = alias;
      this.store = Server.ca().keys(alias);
    }

    @Override
    public String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) {
      return alias;
    }

    @Override
    public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
      return alias;
    }

    @Override
    public X509Certificate[] getCertificateChain(String name) {
      try {
        return Arrays.copyOf(store.getCertificateChain(alias), store.getCertificateChain(alias).length, X509Certificate[].class);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public PrivateKey getPrivateKey(String name) {
      try {
        return (PrivateKey) store.getKey(alias, TestCa.password());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String[] getClientAliases(String type, Principal[] issuers) {
      return new String[] {alias};
    }

    @Override
    public String[] getServerAliases(String type, Principal[] issuers) {
      return null;
    }

    @Override
    public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
      return null;
    }
  }
}
