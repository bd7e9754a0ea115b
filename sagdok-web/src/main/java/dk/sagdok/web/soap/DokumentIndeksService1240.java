package dk.sagdok.web.soap;

import dk.sagdok.web.codec.xml.WireNames;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import jakarta.xml.ws.soap.Addressing;
import jakarta.xml.ws.soap.SOAPBinding;
import org.apache.cxf.feature.Features;

/** The eight operations on {@code urn:oio:sts:sagdok:dokumentindeks:1.2.4.0}, for clients of the generation before version 6. */
@WebServiceProvider(serviceName = "DokumentService", portName = "Dokument", targetNamespace = "urn:sagdok:dokumentindeks:wsdl:1.2.4.0")
@ServiceMode(Service.Mode.PAYLOAD)
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
@Addressing
@Features(classes = Vejen.class)
public class DokumentIndeksService1240 extends Tjeneste {
  public DokumentIndeksService1240() {
    super(WireNames.DOKUMENTINDEKS_1240);
  }
}
