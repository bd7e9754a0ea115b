package dk.sagdok.it;

import java.io.StringReader;
import java.io.StringWriter;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A SAML assertion as a token service would make it, or as somebody would who wants to get in. */
record Assertion(String navn, String modtager, int udloeb, String bekraeftelse) {
  static final String BEARER = "<a:SubjectConfirmation Method=\"urn:oasis:names:tc:SAML:2.0:cm:bearer\"/>";
  private static final String NS = "urn:oasis:names:tc:SAML:2.0:assertion";

  static Assertion om(String navn) {
    return new Assertion(navn, "urn:sagdok", 300, BEARER);
  }

  Assertion til(String andenModtager) {
    return new Assertion(navn, andenModtager, udloeb, bekraeftelse);
  }

  Assertion udloeber(int sekunder) {
    return new Assertion(navn, modtager, sekunder, bekraeftelse);
  }

  /** Good for the one who has the key of that certificate. */
  Assertion holderOfKey(String klient) throws Exception {
    var certifikat = Base64.getEncoder().encodeToString(Server.ca().keys(klient).getCertificate(klient).getEncoded());
    return new Assertion(navn, modtager, udloeb, "<a:SubjectConfirmation Method=\"urn:oasis:names:tc:SAML:2.0:cm:holder-of-key\"><a:SubjectConfirmationData "
        + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"a:KeyInfoConfirmationDataType\"><d:KeyInfo xmlns:d=\"http://www.w3.org/2000/09/xmldsig#\"><d:X509Data><d:X509Certificate>"
        + certifikat + "</d:X509Certificate></d:X509Data></d:KeyInfo></a:SubjectConfirmationData></a:SubjectConfirmation>");
  }

  String usigneret() {
    var nu = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return "<a:Assertion xmlns:a=\"" + NS + "\" ID=\"_" + UUID.randomUUID() + "\" IssueInstant=\"" + nu.minusSeconds(5) + "\" Version=\"2.0\"><a:Issuer>https://sts.test</a:Issuer><a:Subject><a:NameID>"
        + navn + "</a:NameID>" + bekraeftelse + "</a:Subject>" + (modtager == null ? "" : "<a:Conditions NotBefore=\"" + nu.minusSeconds(600) + "\" NotOnOrAfter=\"" + nu.plusSeconds(udloeb)
        + "\"><a:AudienceRestriction><a:Audience>" + modtager + "</a:Audience></a:AudienceRestriction></a:Conditions>")
        + "<a:AuthnStatement AuthnInstant=\"" + nu.minusSeconds(5) + "\"><a:AuthnContext><a:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:X509</a:AuthnContextClassRef></a:AuthnContext>"
        + "</a:AuthnStatement></a:Assertion>";
  }

  String signeret(String sts) throws Exception {
    var assertion = parse(usigneret());
    assertion.setIdAttribute("ID", true);
    var context = new DOMSignContext((PrivateKey) keys(sts).getKey(sts, TestCa.password()), assertion, assertion.getElementsByTagNameNS(NS, "Subject").item(0));
    var factory = XMLSignatureFactory.getInstance("DOM");
    var c14n = factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null);
    var reference = factory.newReference("#" + assertion.getAttribute("ID"), factory.newDigestMethod(DigestMethod.SHA256, null),
        List.of(factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null), factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)), null, null);
    var info = factory.newSignedInfo(c14n, factory.newSignatureMethod("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", null), List.of(reference));
    var keys = factory.getKeyInfoFactory();
    var certifikat = (X509Certificate) keys(sts).getCertificate(sts);
    factory.newXMLSignature(info, keys.newKeyInfo(List.of(keys.newX509Data(List.of(certifikat))))).sign(context);
    return text(assertion);
  }

  private static KeyStore keys(String sts) {
    return Server.ca().keys(sts);
  }

  private static Element parse(String xml) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
  }

  private static String text(Element element) throws Exception {
    var transformer = TransformerFactory.newInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    var text = new StringWriter();
    transformer.transform(new DOMSource(element), new StreamResult(text));
    return text.toString().replace("\r", "").replace("&#13;", "");
  }
}
