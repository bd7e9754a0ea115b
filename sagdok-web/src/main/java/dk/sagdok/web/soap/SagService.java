package dk.sagdok.web.soap;

import dk.sagdok.web.codec.xml.WireNames;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import jakarta.xml.ws.soap.Addressing;
import jakarta.xml.ws.soap.SOAPBinding;
import org.apache.cxf.feature.Features;

/** The eight operations on {@code urn:oio:sts:sagdok:sag:6}. An endpoint for SOAP 1.2 answers SOAP 1.1 in its own words. */
@WebServiceProvider(serviceName = "SagService", portName = "Sag", targetNamespace = "urn:sagdok:sag:wsdl:6")
@ServiceMode(Service.Mode.PAYLOAD)
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
@Addressing
@Features(classes = Vejen.class)
public class SagService extends Tjeneste {
  public SagService() {
    super(WireNames.SAG_6);
  }
}
