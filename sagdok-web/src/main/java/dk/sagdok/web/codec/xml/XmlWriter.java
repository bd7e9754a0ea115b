package dk.sagdok.web.codec.xml;

import javax.xml.namespace.QName;

/** Writes elements, which have no attributes in any contract; all prefixes are declared on the first one. */
final class XmlWriter {
  private final StringBuilder text = new StringBuilder(8192);
  private final Prefikser prefikser;

  XmlWriter(Prefikser prefikser) {
    this.prefikser = prefikser;
  }

  void root(QName navn, Runnable indhold) {
    element(prefikser.alle().get(navn.getNamespaceURI()), navn.getLocalPart(), prefikser.erklaeringer(), indhold);
  }

  void element(QName navn, Runnable indhold) {
    element(navn.getNamespaceURI(), navn.getLocalPart(), indhold);
  }

  void element(String ns, String navn, Runnable indhold) {
    element(prefikser.alle().get(ns), navn, "", indhold);
  }

  private void element(String prefiks, String navn, String erklaeringer, Runnable indhold) {
    text.append('<').append(prefiks).append(':').append(navn).append(erklaeringer).append('>');
    indhold.run();
    text.append("</").append(prefiks).append(':').append(navn).append('>');
  }

  /** Nothing when there is no text. */
  void text(QName navn, String tekst) {
    text(navn.getNamespaceURI(), navn.getLocalPart(), tekst);
  }

  void text(String ns, String navn, String tekst) {
    if (tekst != null) {
      element(ns, navn, () -> XmlTekst.indhold(text, Tegn.tilladte(tekst)));
    }
  }

  /** Elements that are kept as text. */
  void verbatim(String xml) {
    Udvidelser.copy(xml, text);
  }

  /** An element that is ready as text and declares its own prefixes. */
  void faerdigt(String xml) {
    text.append(xml);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
