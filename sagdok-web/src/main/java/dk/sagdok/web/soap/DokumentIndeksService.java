package dk.sagdok.web.soap;

import dk.sagdok.web.codec.xml.WireNames;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import jakarta.xml.ws.soap.Addressing;
import jakarta.xml.ws.soap.SOAPBinding;
import org.apache.cxf.feature.Features;

/** The eight operations on {@code urn:oio:sts:sagdok:dokumentindeks:6}: the metadata of a Dokument. */
@WebServiceProvider(serviceName = "DokumentService", portName = "Dokument", targetNamespace = "urn:sagdok:dokumentindeks:wsdl:6")
@ServiceMode(Service.Mode.PAYLOAD)
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
@Addressing
@Features(classes = Vejen.class)
public class DokumentIndeksService extends Tjeneste {
  public DokumentIndeksService() {
    super(WireNames.DOKUMENTINDEKS_6);
  }
}
